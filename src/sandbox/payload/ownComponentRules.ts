import type { FieldFault } from '../rest/problem.ts';
import { ButtonStyle, ComponentType } from '../state/kinds.ts';
import type { Component } from '../state/messageTypes.ts';
import type { Path } from './fault.ts';
import { fault, faultIf } from './fault.ts';

/** What is wrong inside one component, whatever surrounds it. */
export function ownFaults(component: Component, path: Path): FieldFault[] {
  if (component.type === ComponentType.ActionRow) return rowFaults(component, path);
  if (component.type === ComponentType.Button) return buttonFaults(component, path);
  return component.options === undefined ? [] : selectFaults(component, path);
}

function rowFaults({ components = [] }: Component, path: Path): FieldFault[] {
  const buttons = components.filter(({ type }) => type === ComponentType.Button).length;
  if (components.length === 1 || buttons === components.length) return [];
  return [
    fault(
      [...path, 'components'],
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      'A row holds up to five buttons or one select.',
    ),
  ];
}

function buttonFaults(button: Component, path: Path): FieldFault[] {
  const needed = neededField(button.style);
  const faults = (['custom_id', 'url', 'sku_id'] as const).flatMap((field) => {
    const there = button[field] !== undefined && button[field] !== null;
    if (there === (field === needed)) return [];
    const [code, message] = there
      ? ['BUTTON_COMPONENT_INVALID_FIELD', `A button of style ${button.style} cannot have ${field}`]
      : ['BASE_TYPE_REQUIRED', `A button of style ${button.style} must have ${field}`];
    return [fault([...path, field], code ?? '', message ?? '')];
  });
  const bare = !button.label && !button.emoji && button.style !== ButtonStyle.Premium;
  return bare
    ? [
        ...faults,
        fault(
          path,
          'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED',
          'A button must have a label or an emoji',
        ),
      ]
    : faults;
}

function neededField(style: number | undefined): 'custom_id' | 'url' | 'sku_id' {
  if (style === ButtonStyle.Link) return 'url';
  return style === ButtonStyle.Premium ? 'sku_id' : 'custom_id';
}

/** For selects, radio groups and checkbox groups. */
export function selectFaults(select: Component, path: Path): FieldFault[] {
  return [...optionFaults(select, path), ...rangeFaults(select, path)];
}

function optionFaults({ options = [] }: Component, path: Path): FieldFault[] {
  const values = options.map(({ value }) => value);
  return values.flatMap((value, index) =>
    faultIf(
      values.indexOf(value) !== index,
      [...path, 'options', index, 'value'],
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      'The specified option value is already used',
    ),
  );
}

function rangeFaults(select: Component, path: Path): FieldFault[] {
  const { type, options = [], min_values: min, max_values: max } = select;
  const most = max ?? 1;
  const chosen = options.filter((option) => option.default === true).length;
  return [
    ...faultIf(
      min !== undefined && max !== undefined && min > max,
      [...path, 'min_values'],
      'SELECT_COMPONENT_MIN_MAX_VALUES',
      'min_values must not be above max_values',
    ),
    ...faultIf(
      type === ComponentType.StringSelect && most > options.length,
      [...path, 'max_values'],
      'SELECT_COMPONENT_MAX_VALUES_TOO_LARGE',
      'max_values must not be above the number of options',
    ),
    ...faultIf(
      chosen > most,
      [...path, 'options'],
      'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
      'There are more default options than max_values',
    ),
  ];
}
