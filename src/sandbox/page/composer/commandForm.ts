import { button, el } from '../el.ts';
import type { Guild, OptionValue, Options } from '../world/peopleTypes.ts';
import type { BasicOption, Choice } from '../world/wire.ts';
import { OptionField } from './optionField.ts';
import { choicesOfOption } from './optionValue.ts';
import type { UsableCommand } from './usableCommands.ts';

export interface FormRequest {
  readonly command: UsableCommand;
  readonly guild: Guild;
  readonly texts: ReadonlyMap<string, string>;
  readonly send: (options: Options) => void;
  readonly cancel: () => void;
  readonly suggest: (focused: string, options: Options) => Promise<readonly Choice[] | undefined>;
}

/** The fields of a chosen command: the required ones, and chips to add the others. */
export class CommandForm {
  readonly element: HTMLElement;
  readonly #request: FormRequest;
  readonly #fields = new Map<string, OptionField>();
  readonly #fieldBox = el('div', { class: 'options' });
  readonly #chips = el('div', { class: 'chips', role: 'group', 'aria-label': 'Optional' });
  readonly #error = el('p', { class: 'error', role: 'alert' });
  readonly #send = button('button primary', 'Send', () => this.#submit());

  constructor(request: FormRequest) {
    const { command, texts, cancel } = request;
    this.#request = request;
    this.element = this.#draw(command);
    this.element.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') cancel();
    });
    for (const option of command.options) {
      const text = texts.get(option.name);
      if (option.required === true || text !== undefined) this.#add(option, text ?? '');
    }
    this.#drawChips();
  }

  /** To the first empty field, or to the button that sends. */
  focus(): void {
    const empty = [...this.#fields.values()].find(({ input }) => input.value === '');
    (empty?.input ?? this.#send).focus();
  }

  /** What stands in the fields, to fill them again later. */
  texts(): ReadonlyMap<string, string> {
    return new Map([...this.#fields].map(([name, { input }]) => [name, input.value]));
  }

  complain(message: string, errors: Readonly<Record<string, string>>): void {
    const elsewhere: string[] = [];
    for (const [name, problem] of Object.entries(errors)) {
      const field = this.#fields.get(name);
      if (field === undefined) elsewhere.push(`${name}: ${problem}`);
      else field.complain(problem);
    }
    this.#error.textContent = [message, ...elsewhere].join(' ');
  }

  #draw({ name, description }: UsableCommand): HTMLElement {
    const head = el(
      'div',
      { class: 'command-head' },
      el('span', { class: 'command-name' }, `/${name}`),
      el('span', { class: 'quiet' }, description),
    );
    const cancel = button('button secondary', 'Cancel', this.#request.cancel);
    return el(
      'div',
      { class: 'command-form', role: 'group', 'aria-label': `/${name}` },
      head,
      this.#fieldBox,
      this.#chips,
      this.#error,
      el('div', { class: 'form-buttons' }, cancel, this.#send),
    );
  }

  #drawChips(): void {
    const left = this.#request.command.options.filter(({ name }) => !this.#fields.has(name));
    const chips = left.map((option) => {
      const add = (): void => {
        this.#add(option, '').input.focus();
        this.#drawChips();
      };
      return button('chip', `+ ${option.name}`, add, { title: option.description });
    });
    this.#chips.replaceChildren(...chips);
    this.#chips.hidden = chips.length === 0;
  }

  #add(option: BasicOption, text: string): OptionField {
    const field = new OptionField({
      option,
      text,
      choices: choicesOfOption(option, this.#request.guild),
      suggest: (focused, typed) => this.#suggest(focused, typed),
      chosen: () => this.focus(),
      send: () => this.#submit(),
      remove: () => this.#remove(field),
    });
    this.#fields.set(option.name, field);
    this.#fieldBox.append(field.element);
    return field;
  }

  #remove(field: OptionField): void {
    this.#fields.delete(field.option.name);
    field.element.remove();
    this.#drawChips();
    this.#send.focus();
  }

  #suggest(focused: string, typed: string): Promise<readonly Choice[] | undefined> {
    const values: Record<string, OptionValue> = {};
    for (const [name, field] of this.#fields) {
      const reading = field.peek();
      if (reading.kind === 'value') values[name] = reading.value;
    }
    return this.#request.suggest(focused, { ...values, [focused]: typed });
  }

  #submit(): void {
    const values: Record<string, OptionValue> = {};
    let wrong: OptionField | undefined;
    for (const [name, field] of this.#fields) {
      const reading = field.read();
      if (reading.kind === 'value') values[name] = reading.value;
      if (reading.kind === 'problem') wrong ??= field;
    }
    if (wrong === undefined) this.#request.send(values);
    else wrong.input.focus();
  }
}
