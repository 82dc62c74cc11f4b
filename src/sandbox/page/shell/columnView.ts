import { button, el } from '../el.ts';
import { nameOfPerson } from '../message/messageContext.ts';
import type { Guild, World } from '../world/peopleTypes.ts';
import { peopleToBe } from './roleWord.ts';

/** The frame of a column: whose it is, where it is, and what is wrong with the connection. */
export class ColumnView {
  readonly element: HTMLElement;
  readonly #who = el('select', { 'aria-label': 'Who you are' });
  readonly #title = el('h1', {});
  readonly #status = el('p', { class: 'connection', role: 'status' });
  readonly #inside: HTMLElement;

  constructor(
    inside: readonly HTMLElement[],
    become: (person: string) => void,
    close: (() => void) | undefined,
  ) {
    this.#who.addEventListener('change', () => become(this.#who.value));
    const away =
      close && button('button secondary', 'Remove', close, { 'aria-label': 'Remove player' });
    const head = el('header', { class: 'column-head' }, this.#title, this.#who, away);
    this.#inside = el('div', { class: 'column-inside' }, ...inside);
    this.element = el('section', { class: 'column' }, head, this.#status, this.#inside);
  }

  /** An empty text when all is well. */
  say(text: string): void {
    this.#status.textContent = text;
  }

  /** A person who cannot see the channel sees neither its messages nor where to write. */
  show(world: World, guild: Guild | undefined, channel: string | undefined, person: string): void {
    const options = peopleToBe(world, guild).map(([{ id }, label]) =>
      el('option', { value: id, selected: id === person }, label),
    );
    this.#who.replaceChildren(...options);
    this.#title.textContent = channel === undefined ? 'Out of sight' : `# ${channel}`;
    this.#inside.hidden = channel === undefined;
    const who = world.users.find(({ id }) => id === person);
    const name = who === undefined ? '' : `${nameOfPerson(who)}, `;
    this.element.setAttribute('aria-label', name + this.#title.textContent);
    this.say(channel === undefined ? 'This person cannot see this channel.' : '');
  }
}
