import type { FieldFault } from '../rest/problem.ts';
import { ComponentType } from '../state/kinds.ts';
import { allComponents } from '../state/media.ts';
import type { Component } from '../state/messageTypes.ts';
import { ownFaults } from './ownComponentRules.ts';
import type { Path } from './fault.ts';
import { fault } from './fault.ts';

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
