import type { FieldFault } from '../rest/problem.ts';
import { ComponentType } from '../state/kinds.ts';
import type { Component } from '../state/messageTypes.ts';
import { duplicateFaults, placed } from './componentRules.ts';
import { selectFaults } from './ownComponentRules.ts';

const MOST_COMPONENTS = 5;
const DATA = ['data', 'components'] as const;

export interface ModalPayload {
  readonly title: string;
  readonly custom_id: string;
  readonly components: readonly Component[];
}

/** What Discord refuses in a modal beyond its schema. */
export function modalFaults({ components }: ModalPayload): FieldFault[] {
  return [
    ...(components.length > MOST_COMPONENTS || components.length === 0
      ? [
          {
            path: DATA,
            code: 'BASE_TYPE_BAD_LENGTH',
            message: `Must be between 1 and ${MOST_COMPONENTS} in length.`,
          },
        ]
      : []),
    ...duplicateFaults(components, DATA),
    ...placed(components, DATA).flatMap(([component, path]) => fieldFaults(component, path)),
  ];
}

function fieldFaults(component: Component, path: FieldFault['path']): FieldFault[] {
  if (component.options !== undefined) return selectFaults(component, path);
  if (component.type !== ComponentType.TextInput) return [];
  const { min_length: min = 0, max_length: max = 4000, value = '' } = component;
  const faults: FieldFault[] = [];
  if (min > max) {
    faults.push({
      path: [...path, 'min_length'],
      code: 'TEXT_INPUT_MIN_MAX_LENGTH',
      message: 'min_length must not be above max_length',
    });
  }
  if (value.length > max) {
    faults.push({
      path: [...path, 'value'],
      code: 'BASE_TYPE_MAX_LENGTH',
      message: `Must be ${max} or fewer in length.`,
    });
  }
  return faults;
}
