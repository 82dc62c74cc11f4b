import { el, freshId } from './el.ts';

export interface ListedChoice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly chosen?: boolean;
}

function drawChoice({ label, hint, chosen = false }: ListedChoice): HTMLElement {
  return el(
    'div',
    { class: 'choice', role: 'option', id: freshId('choice'), 'aria-selected': String(chosen) },
    el('span', { class: 'choice-label' }, label),
    hint === undefined ? undefined : el('span', { class: 'quiet' }, hint),
  );
}

/**
 * A list to choose from, steered by the keys of another element (a search box, say), which keeps
 * the focus. An empty list hides itself.
 */
export class ChoiceList {
  readonly element: HTMLElement;
  readonly #controller: HTMLElement;
  readonly #pick: (choice: ListedChoice) => void;
  #shown: readonly ListedChoice[] = [];
  #rows: readonly HTMLElement[] = [];
  #current = 0;

  constructor(controller: HTMLElement, label: string, pick: (choice: ListedChoice) => void) {
    this.#controller = controller;
    this.#pick = pick;
    this.element = el('div', {
      class: 'choices',
      role: 'listbox',
      id: freshId('choices'),
      'aria-label': label,
      hidden: true,
    });
    controller.setAttribute('aria-expanded', 'false');
    controller.setAttribute('aria-controls', this.element.id);
  }

  get open(): boolean {
    return !this.element.hidden;
  }

  /** Draws these in place of what was there, the first one marked unless told otherwise. */
  show(choices: readonly ListedChoice[], marked = 0): void {
    this.#shown = choices;
    this.#rows = choices.map((choice, at) => {
      const row = drawChoice(choice);
      row.addEventListener('mousedown', (event) => event.preventDefault());
      row.addEventListener('click', () => {
        this.#mark(at);
        this.#pick(choice);
      });
      return row;
    });
    this.element.replaceChildren(...this.#rows);
    this.element.hidden = choices.length === 0;
    this.#controller.setAttribute('aria-expanded', String(choices.length > 0));
    this.#mark(marked);
  }

  hide(): void {
    this.show([]);
  }

  get marked(): number {
    return this.#current;
  }

  /** Picks the marked one; false when there is none. */
  take(): boolean {
    const choice = this.#shown[this.#current];
    if (choice !== undefined) this.#pick(choice);
    return choice !== undefined;
  }

  /** True when the key was an arrow that moved the mark. */
  takesKey({ key }: KeyboardEvent): boolean {
    if (this.#rows.length === 0 || (key !== 'ArrowDown' && key !== 'ArrowUp')) return false;
    this.#mark(this.#current + (key === 'ArrowDown' ? 1 : -1));
    return true;
  }

  #mark(next: number): void {
    const { length } = this.#rows;
    this.#rows[this.#current]?.classList.remove('active');
    this.#current = length === 0 ? 0 : (next + length) % length;
    const row = this.#rows[this.#current];
    if (row === undefined) {
      this.#controller.removeAttribute('aria-activedescendant');
      return;
    }
    row.classList.add('active');
    row.scrollIntoView({ block: 'nearest' });
    this.#controller.setAttribute('aria-activedescendant', row.id);
  }
}
