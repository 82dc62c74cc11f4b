import { ChoiceList } from '../choiceList.ts';
import { button, el, freshId } from '../el.ts';
import type { Complaint, Guild, Options } from '../world/peopleTypes.ts';
import type { Choice } from '../world/wire.ts';
import { CommandForm } from './commandForm.ts';
import { type UsableCommand, fittingCommands, typedOptions } from './usableCommands.ts';

/** What the composer does with what is written; a complaint brings the writing back. */
export interface ComposerDeeds {
  readonly say: (text: string) => Promise<Complaint | undefined>;
  readonly run: (command: string, options: Options) => Promise<Complaint | undefined>;
  readonly suggest: (
    command: string,
    focused: string,
    options: Options,
  ) => Promise<readonly Choice[] | undefined>;
}

interface Written {
  readonly command: UsableCommand;
  readonly texts: ReadonlyMap<string, string>;
}

/** Where a person writes: plain text, or a command with its options. */
export class Composer {
  readonly element: HTMLElement;
  readonly #deeds: ComposerDeeds;
  readonly #error = el('p', { class: 'error', role: 'alert', id: freshId('error') });
  readonly #input = el('textarea', {
    rows: '1',
    role: 'combobox',
    autocomplete: 'off',
    enterkeyhint: 'send',
    'aria-autocomplete': 'list',
    'aria-describedby': this.#error.id,
  });
  readonly #list: ChoiceList;
  readonly #line: HTMLElement;
  #commands: readonly UsableCommand[] = [];
  #guild: Guild | undefined;
  #form: CommandForm | undefined;
  #last: Written | undefined;

  constructor(deeds: ComposerDeeds) {
    this.#deeds = deeds;
    this.#list = new ChoiceList(this.#input, 'Commands', ({ value }) => this.chooseCommand(value));
    const send = button('button primary', 'Send', () => this.#submit());
    this.#line = el('div', { class: 'composer-line' }, this.#input, send);
    this.element = el('div', { class: 'composer' }, this.#list.element, this.#error, this.#line);
    this.#input.addEventListener('input', () => this.#offer());
    this.#input.addEventListener('blur', () => this.#list.hide());
    this.#input.addEventListener('focus', () => this.#offer());
    this.#input.addEventListener('keydown', (event) => this.#steer(event));
  }

  /** The place and the commands one may use there. A command half filled in stays if it still exists. */
  setPlace(guild: Guild, channelName: string, commands: readonly UsableCommand[]): void {
    const label = `Message #${channelName}`;
    this.#input.placeholder = label;
    this.#input.setAttribute('aria-label', label);
    this.#guild = guild;
    this.#commands = commands;
  }

  /** Opens a command's fields, with what was typed after its name already in them. */
  chooseCommand(name: string): void {
    const command = this.#commands.find((each) => each.name === name);
    if (command === undefined) {
      this.#error.textContent = `/${name} cannot be used here.`;
      return;
    }
    const typed = this.#input.value.slice(1);
    const rest = typed.startsWith(`${name} `) ? typed.slice(name.length) : '';
    this.#input.value = '';
    this.#openForm({ command, texts: typedOptions(rest) });
  }

  focus(): void {
    if (this.#form === undefined) this.#input.focus();
    else this.#form.focus();
  }

  #openForm(written: Written): CommandForm | undefined {
    if (this.#guild === undefined) return undefined;
    const { name } = written.command;
    const form = new CommandForm({
      ...written,
      guild: this.#guild,
      cancel: () => this.#closeForm(),
      send: (options) => void this.#run(written.command, form.texts(), options),
      suggest: (focused, options) => this.#deeds.suggest(name, focused, options),
    });
    this.#list.hide();
    this.#error.textContent = '';
    this.#form?.element.remove();
    this.#form = form;
    this.#line.hidden = true;
    this.element.append(form.element);
    form.focus();
    return form;
  }

  #closeForm(): void {
    this.#form?.element.remove();
    this.#form = undefined;
    this.#line.hidden = false;
    this.#input.focus();
  }

  async #run(
    command: UsableCommand,
    texts: ReadonlyMap<string, string>,
    options: Options,
  ): Promise<void> {
    this.#last = { command, texts };
    this.#closeForm();
    const complaint = await this.#deeds.run(command.name, options);
    if (complaint === undefined) return;
    const busy = this.#form !== undefined || this.#input.value !== '';
    if (busy) this.#error.textContent = `/${command.name}: ${complaint.message}`;
    else this.#openForm(this.#last)?.complain(complaint.message, complaint.errors ?? {});
  }

  #offer(): void {
    this.#error.textContent = '';
    const { value } = this.#input;
    const fitting = value.startsWith('/') ? fittingCommands(this.#commands, value.slice(1)) : [];
    this.#list.show(
      fitting.map(({ name, description }) => ({
        value: name,
        label: `/${name}`,
        hint: description,
      })),
    );
  }

  #steer(event: KeyboardEvent): void {
    const { key, shiftKey } = event;
    const { open } = this.#list;
    if (key === 'Enter' && !shiftKey) this.#submit();
    else if (key === 'Tab' && open) this.#list.take();
    else if (key === 'Escape' && open) this.#list.hide();
    else if (key === 'ArrowUp' && this.#input.value === '' && this.#last)
      this.#openForm(this.#last);
    else if (!this.#list.takesKey(event)) return;
    event.preventDefault();
  }

  #submit(): void {
    const text = this.#input.value.trim();
    if (text === '' || this.#list.take()) return;
    if (text.startsWith('/') && fittingCommands(this.#commands, text.slice(1)).length === 0) {
      this.#error.textContent = 'No command of that name can be used here.';
      return;
    }
    if (text.startsWith('/')) this.#offer();
    else void this.#say(text);
  }

  async #say(text: string): Promise<void> {
    this.#input.value = '';
    const complaint = await this.#deeds.say(text);
    if (complaint === undefined) return;
    this.#error.textContent = complaint.message;
    if (this.#input.value === '') this.#input.value = text;
  }
}
