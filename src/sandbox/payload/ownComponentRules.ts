import type { FieldFault } from '../rest/problem.ts';
import { ButtonStyle, ComponentType } from '../state/kinds.ts';
import type { Component } from '../state/messageTypes.ts';

type Path = readonly (string | number)[];

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
  const { options = [], min_values: min = 1, max_values: max = 1 } = select;
  const values = options.map(({ value }) => value);
  const faults = values.flatMap((value, index) =>
    values.indexOf(value) === index
      ? []
      : [
          fault(
            [...path, 'options', index, 'value'],
            'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
            'The specified option value is already used',
          ),
        ],
  );
  if (select.min_values !== undefined && select.max_values !== undefined && min > max) {
    faults.push(
      fault(
        [...path, 'min_values'],
        'SELECT_COMPONENT_MIN_MAX_VALUES',
        'min_values must not be above max_values',
      ),
    );
  }
  if (select.type === ComponentType.StringSelect && max > options.length) {
    faults.push(
      fault(
        [...path, 'max_values'],
        'SELECT_COMPONENT_MAX_VALUES_TOO_LARGE',
        'max_values must not be above the number of options',
      ),
    );
  }
  if (options.filter((option) => option.default === true).length > max) {
    faults.push(
      fault(
        [...path, 'options'],
        'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
        'There are more default options than max_values',
      ),
    );
  }
  return faults;
}

function fault(path: Path, code: string, message: string): FieldFault {
  return { path, code, message };
}
