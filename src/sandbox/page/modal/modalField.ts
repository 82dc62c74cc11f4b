import { el, freshId } from '../el.ts';
import { type SelectField, selectField } from '../message/drawSelect.ts';
import type { FieldValue, Guild } from '../world/peopleTypes.ts';
import type { ModalField, TextInput } from '../world/wire.ts';
import { unreachable } from '../unreachable.ts';

/** One thing to fill in: how it looks, what it holds, and what is wrong with it, if anything. */
export interface Field {
  readonly customId: string;
  readonly element: HTMLElement;
  readonly control: HTMLElement;
  /** Nothing when nothing was chosen. */
  readonly value: () => FieldValue | undefined;
  readonly problem: () => string;
}

const NEEDED = 'This is needed.';

function lengthProblem(text: string, { required = true, ...limits }: TextInput): string {
  if (text === '') return required ? NEEDED : '';
  if (limits.min_length !== undefined && text.length < limits.min_length)
    return `At least ${limits.min_length} characters.`;
  if (limits.max_length !== undefined && text.length > limits.max_length)
    return `At most ${limits.max_length} characters.`;
  return '';
}

export function textField(input: TextInput): Field {
  const attributes = { id: freshId('field'), placeholder: input.placeholder };
  const control =
    input.style === 2
      ? el('textarea', { ...attributes, rows: '4' })
      : el('input', { ...attributes, type: 'text', autocomplete: 'off' });
  control.value = input.value ?? '';
  return {
    customId: input.custom_id,
    element: control,
    control,
    value: () => control.value,
    problem: () => lengthProblem(control.value, input),
  };
}

function menuField(menu: ModalField & { type: 3 | 5 | 6 | 7 | 8 }, guild: Guild): Field {
  const field: SelectField = selectField(menu, guild, () => undefined);
  field.element.id = freshId('field');
  return {
    customId: menu.custom_id,
    element: field.element,
    control: field.element,
    value: field.values,
    problem: () => (menu.required !== false && field.values().length === 0 ? NEEDED : ''),
  };
}

interface Tick {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  readonly default?: boolean;
}

function ticks(type: 'radio' | 'checkbox', options: readonly Tick[]): readonly HTMLElement[] {
  const name = freshId('ticks');
  return options.map((option) => {
    const input = el('input', { type, name, value: option.value, checked: option.default });
    const hint = option.description;
    return el(
      'label',
      { class: 'tick' },
      input,
      el('span', {}, option.label),
      hint === undefined ? undefined : el('span', { class: 'quiet' }, hint),
    );
  });
}

function groupField(group: ModalField & { type: 21 | 22 }): Field {
  const type = group.type === 21 ? 'radio' : 'checkbox';
  const element = el('div', { class: 'ticks', role: 'group', tabindex: '-1' });
  element.append(...ticks(type, group.options));
  const checked = (): readonly string[] =>
    Array.from(element.querySelectorAll<HTMLInputElement>('input:checked'), ({ value }) => value);
  const min = group.type === 22 ? (group.min_values ?? 1) : 1;
  const max = group.type === 22 ? (group.max_values ?? group.options.length) : 1;
  const problem = (): string => {
    const count = checked().length;
    if (count === 0) return group.required === false ? '' : NEEDED;
    if (count < min) return `Choose at least ${min}.`;
    return count > max ? `Choose at most ${max}.` : '';
  };
  return {
    customId: group.custom_id,
    element,
    control: element,
    value: () => (type === 'radio' ? checked()[0] : checked()),
    problem,
  };
}

/** The field inside a label of a modal. */
export function modalField(component: ModalField, guild: Guild): Field {
  switch (component.type) {
    case 4:
      return textField(component);
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return menuField(component, guild);
    case 21:
    case 22:
      return groupField(component);
    case 23: {
      const control = el('input', { type: 'checkbox', id: freshId('field') });
      control.checked = component.default === true;
      const { custom_id: customId } = component;
      return {
        customId,
        element: control,
        control,
        value: () => control.checked,
        problem: () => '',
      };
    }
    case 19: {
      const element = el('p', { class: 'quiet' }, 'Files cannot be sent from this page.');
      const problem = (): string => (component.required === false ? '' : 'A file is needed here.');
      return { customId: component.custom_id, element, control: element, value: () => [], problem };
    }
    default:
      return unreachable(component);
  }
}
