import { ChoiceList, type ListedChoice } from './choiceList.ts';
import { button, el } from './el.ts';

const SEARCH_FROM = 11;
const EDGE = 8;
const NARROWEST = 240;

export interface PickerRequest {
  readonly anchor: HTMLElement;
  readonly label: string;
  readonly choices: readonly ListedChoice[];
  readonly chosen: readonly string[];
  readonly min: number;
  readonly max: number;
  readonly done: (values: readonly string[]) => void;
}

/** Below the anchor if there is room, else above, and always inside the window. */
function placeBeside(panel: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const width = Math.min(Math.max(at.width, NARROWEST), innerWidth - 2 * EDGE);
  panel.style.width = `${width}px`;
  panel.style.left = `${Math.max(EDGE, Math.min(at.left, innerWidth - width - EDGE))}px`;
  const height = panel.offsetHeight;
  const below = at.bottom + 4;
  const top = below + height < innerHeight ? below : at.top - height - 4;
  panel.style.top = `${Math.max(EDGE, Math.min(top, innerHeight - height - EDGE))}px`;
}

function countText({ min, max }: PickerRequest, count: number): string {
  if (count < min) return `Choose at least ${min}`;
  if (count > max) return `Choose at most ${max}`;
  return max === 1 ? '' : `${count} of up to ${max} chosen`;
}

/** A list over the page, to choose one or several from. */
class Picker {
  readonly #request: PickerRequest;
  readonly #chosen: Set<string>;
  readonly #search: HTMLElement;
  readonly #list: ChoiceList;
  readonly #status = el('span', { class: 'quiet', role: 'status' });
  readonly #finish = button('button primary', 'Done', () => this.#done());
  readonly #panel: HTMLElement;

  constructor(request: PickerRequest) {
    const { label, choices, chosen, min, max } = request;
    this.#request = request;
    this.#chosen = new Set(chosen);
    this.#search =
      choices.length >= SEARCH_FROM
        ? el('input', { type: 'text', placeholder: 'Search', 'aria-label': `Search: ${label}` })
        : el('div', { tabindex: '0', class: 'picker-keys', 'aria-label': label });
    this.#search.setAttribute('role', 'combobox');
    this.#list = new ChoiceList(this.#search, label, (choice) => this.#pick(choice));
    const footer = el('div', { class: 'picker-footer' }, this.#status, this.#finish);
    footer.hidden = max === 1 && min === 1;
    this.#panel = el(
      'div',
      { class: 'picker', popover: 'auto', role: 'dialog', 'aria-label': label },
      this.#search,
      this.#list.element,
      footer,
    );
  }

  open(): void {
    this.#search.addEventListener('input', () => this.#refresh(0));
    this.#search.addEventListener('keydown', (event) => this.#steer(event));
    this.#panel.addEventListener('toggle', ({ newState }) => {
      if (newState === 'closed') this.#panel.remove();
    });
    // Behind an open modal everything but the modal is out of reach.
    (this.#request.anchor.closest('dialog') ?? document.body).append(this.#panel);
    this.#panel.showPopover();
    this.#refresh(0);
    placeBeside(this.#panel, this.#request.anchor);
    this.#search.focus();
  }

  #refresh(marked: number): void {
    const typed = this.#search instanceof HTMLInputElement ? this.#search.value : '';
    const wanted = typed.toLowerCase();
    const fitting = this.#request.choices.filter(({ label }) =>
      label.toLowerCase().includes(wanted),
    );
    this.#list.show(
      fitting.map((choice) => ({ ...choice, chosen: this.#chosen.has(choice.value) })),
      marked,
    );
    this.#status.textContent = countText(this.#request, this.#chosen.size);
    this.#finish.disabled = !this.#fits();
  }

  #steer(event: KeyboardEvent): void {
    const chooses =
      event.key === 'Enter' || (event.key === ' ' && !(this.#search instanceof HTMLInputElement));
    if (chooses) this.#list.take();
    if (chooses || this.#list.takesKey(event)) event.preventDefault();
  }

  #pick({ value }: ListedChoice): void {
    const single = this.#request.max === 1;
    if (!this.#chosen.delete(value)) {
      if (single) this.#chosen.clear();
      this.#chosen.add(value);
    }
    if (single && this.#chosen.size === 1) this.#done();
    else this.#refresh(this.#list.marked);
  }

  #fits(): boolean {
    const { min, max } = this.#request;
    return this.#chosen.size >= min && this.#chosen.size <= max;
  }

  #done(): void {
    if (!this.#fits()) return;
    this.#panel.hidePopover();
    this.#request.done([...this.#chosen]);
  }
}

/** Opens a list over the page; closing it without finishing changes nothing. */
export function openPicker(request: PickerRequest): void {
  new Picker(request).open();
}
