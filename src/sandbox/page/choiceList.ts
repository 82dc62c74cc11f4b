import { el, freshId } from './el.ts';

export interface ListedChoice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly chosen?: boolean;
}

/** A list to choose from that takes its keys from another element, as a search box does. */
export interface ChoiceList {
  readonly element: HTMLElement;
  readonly show: (choices: readonly ListedChoice[]) => void;
  readonly active: () => ListedChoice | undefined;
  /** True when the key was an arrow that moved the choice. */
  readonly takesKey: (event: KeyboardEvent) => boolean;
}

function drawChoice(choice: ListedChoice): HTMLElement {
  const hint = choice.hint === undefined ? undefined : el('span', { class: 'quiet' }, choice.hint);
  return el(
    'div',
    { class: 'choice', role: 'option', id: freshId('choice'), 'aria-selected': 'false' },
    el('span', { class: 'choice-label' }, choice.label),
    hint,
  );
}

/** `controller` keeps the focus; an empty list hides itself. */
export function choiceList(
  controller: HTMLElement,
  label: string,
  pick: (choice: ListedChoice) => void,
): ChoiceList {
  const element = el('div', { class: 'choices', role: 'listbox', id: freshId('choices') });
  element.setAttribute('aria-label', label);
  element.hidden = true;
  let shown: readonly ListedChoice[] = [];
  let rows: readonly HTMLElement[] = [];
  let current = 0;

  const mark = (next: number): void => {
    rows[current]?.classList.remove('active');
    current = rows.length === 0 ? 0 : (next + rows.length) % rows.length;
    const row = rows[current];
    row?.classList.add('active');
    row?.scrollIntoView({ block: 'nearest' });
    if (row === undefined) controller.removeAttribute('aria-activedescendant');
    else controller.setAttribute('aria-activedescendant', row.id);
  };

  const show = (choices: readonly ListedChoice[]): void => {
    shown = choices;
    rows = choices.map((choice) => {
      const row = drawChoice(choice);
      row.setAttribute('aria-selected', String(choice.chosen ?? false));
      row.addEventListener('mousedown', (event) => event.preventDefault());
      row.addEventListener('click', () => pick(choice));
      return row;
    });
    element.replaceChildren(...rows);
    element.hidden = rows.length === 0;
    controller.setAttribute('aria-expanded', String(rows.length > 0));
    controller.setAttribute('aria-controls', element.id);
    mark(Math.min(current, Math.max(rows.length - 1, 0)));
  };

  return {
    element,
    show,
    active: () => shown[current],
    takesKey: ({ key }) => {
      if (rows.length === 0 || (key !== 'ArrowDown' && key !== 'ArrowUp')) return false;
      mark(key === 'ArrowDown' ? current + 1 : current - 1);
      return true;
    },
  };
}
