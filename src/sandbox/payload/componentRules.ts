import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { FieldFault } from '../rest/problem.ts';
import { allComponents } from '../state/media.ts';
import type { Component } from '../state/messageTypes.ts';

const MOST_ROWS = 5;
const MOST_COMPONENTS = 40;
const MOST_TEXT = 4000;
const LAYOUT = new Set<number>([
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
  ComponentType.Container,
]);

type Path = readonly (string | number)[];

/** What Discord refuses in the components of a message beyond their schema. */
export function componentFaults(components: readonly Component[], v2: boolean): FieldFault[] {
  return [
    ...(v2 ? layoutFaults(components) : legacyFaults(components)),
    ...duplicateFaults(components),
    ...placed(components, ['components']).flatMap(([component, path]) =>
      ownFaults(component, path),
    ),
  ];
}

function layoutFaults(components: readonly Component[]): FieldFault[] {
  const all = allComponents(components);
  const text = all.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
  const faults: FieldFault[] = [];
  if (all.length > MOST_COMPONENTS) {
    faults.push(
      fault(
        ['components'],
        'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
        `The total number of components cannot exceed ${MOST_COMPONENTS}: there are ${all.length}.`,
      ),
    );
  }
  if (text > MOST_TEXT) {
    faults.push(
      fault(
        ['components'],
        'COMPONENT_MAX_TOTAL_TEXT_EXCEEDED',
        `The text of all components cannot exceed ${MOST_TEXT} characters: there are ${text}.`,
      ),
    );
  }
  return faults;
}

function legacyFaults(components: readonly Component[]): FieldFault[] {
  if (components.some(({ type }) => LAYOUT.has(type))) {
    return [
      fault(
        ['components'],
        'COMPONENT_REQUIRES_COMPONENTS_V2',
        'This kind of component needs the flag IS_COMPONENTS_V2.',
      ),
    ];
  }
  if (components.length <= MOST_ROWS) return [];
  return [
    fault(['components'], 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${MOST_ROWS} in length.`),
  ];
}

/** Custom ids and numeric ids are unique in a message or modal. */
export function duplicateFaults(
  components: readonly Component[],
  at: Path = ['components'],
): FieldFault[] {
  const seen = new Set<string | number>();
  return placed(components, at).flatMap(([{ custom_id: customId, id }, path]) => {
    const faults: FieldFault[] = [];
    if (customId !== undefined && seen.has(customId)) {
      faults.push(
        fault(
          [...path, 'custom_id'],
          'COMPONENT_CUSTOM_ID_DUPLICATED',
          'Component custom id cannot be duplicated',
        ),
      );
    }
    if (id !== undefined && id !== 0 && seen.has(id)) {
      faults.push(
        fault([...path, 'id'], 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated'),
      );
    }
    if (customId !== undefined) seen.add(customId);
    if (id !== undefined) seen.add(id);
    return faults;
  });
}

/** Each component with the path to it. */
export function placed(components: readonly Component[], at: Path): (readonly [Component, Path])[] {
  return components.flatMap((component, index) => below(component, [...at, index]));
}

function below(component: Component, path: Path): (readonly [Component, Path])[] {
  const { components = [], component: single, accessory } = component;
  return [
    [component, path],
    ...placed(components, [...path, 'components']),
    ...(single ? below(single, [...path, 'component']) : []),
    ...(accessory ? below(accessory, [...path, 'accessory']) : []),
  ];
}

function ownFaults(component: Component, path: Path): FieldFault[] {
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
