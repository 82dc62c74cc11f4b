import { ChoiceList, type ListedChoice } from '../choiceList.ts';
import { button, el, freshId } from '../el.ts';
import type { BasicOption } from '../world/wire.ts';
import { type Offer, type Suggest, offerFor } from './optionChoices.ts';
import { type Reading, readOption } from './optionValue.ts';

export interface FieldRequest {
  readonly option: BasicOption;
  readonly choices: readonly ListedChoice[] | undefined;
  readonly text: string;
  readonly suggest: Suggest;
  readonly chosen: () => void;
  readonly send: () => void;
  /** For optional options only. */
  readonly remove: () => void;
}

const NUMBERS: readonly number[] = [4, 10];

function drawInput(option: BasicOption, describedBy: string): HTMLInputElement {
  return el('input', {
    id: freshId('option'),
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'send',
    inputmode: NUMBERS.includes(option.type) ? 'decimal' : undefined,
    'aria-required': option.required === true ? 'true' : undefined,
    'aria-describedby': describedBy,
  });
}

/** One option of a command: its name, what to write, and what is wrong with it. */
export class OptionField {
  readonly option: BasicOption;
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  readonly #request: FieldRequest;
  readonly #error = el('span', { class: 'error', id: freshId('error'), role: 'alert' });
  readonly #list: ChoiceList;
  readonly #offer: Offer;
  /** The values behind the labels that were chosen: autocomplete shows one and sends the other. */
  readonly #valueOf = new Map<string, string>();

  constructor(request: FieldRequest) {
    const { option, choices, text, suggest } = request;
    this.#request = request;
    this.option = option;
    const hint = el(
      'span',
      { class: 'quiet option-hint', id: freshId('hint') },
      option.description,
    );
    this.input = drawInput(option, `${hint.id} ${this.#error.id}`);
    this.input.value = text;
    this.#offer = offerFor(option, choices, suggest);
    this.#list = new ChoiceList(this.input, option.name, (choice) => this.#choose(choice));
    this.element = el(
      'div',
      { class: 'option' },
      el(
        'div',
        { class: 'option-line' },
        el('label', { for: this.input.id, class: 'option-name' }, option.name),
        this.input,
        option.required === true ? undefined : this.#removeButton(),
      ),
      hint,
      this.#error,
      this.#list.element,
    );
    this.#listen();
  }

  /** What would be sent, without a word about what is wrong. */
  peek(): Reading {
    const typed = this.input.value;
    return readOption(this.option, this.#valueOf.get(typed) ?? typed, this.#request.choices);
  }

  /** What is to be sent; says what is wrong with it. */
  read(): Reading {
    const reading = this.peek();
    this.complain(reading.kind === 'problem' ? reading.problem : '');
    return reading;
  }

  complain(problem: string): void {
    this.#error.textContent = problem;
    this.input.setAttribute('aria-invalid', String(problem !== ''));
  }

  #removeButton(): HTMLElement {
    const label = `Leave out ${this.option.name}`;
    return button('remove-option', '✕', this.#request.remove, { 'aria-label': label });
  }

  #choose(choice: ListedChoice): void {
    this.#valueOf.set(choice.label, choice.value);
    this.input.value = choice.label;
    this.#list.hide();
    this.complain('');
    this.#request.chosen();
  }

  #listen(): void {
    const offer = (): void => this.#offer(this.input, (choices) => this.#list.show(choices));
    this.input.addEventListener('focus', offer);
    this.input.addEventListener('input', () => {
      if (this.#error.textContent !== '') this.read();
      offer();
    });
    this.input.addEventListener('blur', () => {
      this.#list.hide();
      if (this.input.value !== '') this.read();
    });
    this.input.addEventListener('keydown', (event) => this.#steer(event));
  }

  /** Enter and Tab take the marked choice; Enter without one sends; Escape shuts the list first. */
  #steer(event: KeyboardEvent): void {
    const { open } = this.#list;
    if (event.key === 'Escape' && open) {
      this.#list.hide();
      event.stopPropagation();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const settled = this.#valueOf.has(this.input.value);
      if (settled || !this.#list.take()) this.#request.send();
    } else if (event.key === 'Tab' && open && this.input.value !== '') {
      event.preventDefault();
      this.#list.take();
    } else if (this.#list.takesKey(event)) {
      event.preventDefault();
    }
  }
}
