import { el } from '../el.ts';
import type { Message } from '../world/wire.ts';
import { keepAlive } from './keepAlive.ts';

const MOST = 300;
const NEAR_BOTTOM = 60;
const SAME_BREATH_MS = 7 * 60 * 1000;

interface Row {
  readonly message: Message;
  readonly element: HTMLElement;
}

function continues(message: Message, before: Message | undefined): boolean {
  if (before === undefined || before.author.id !== message.author.id) return false;
  if (message.type !== 0 || before.for !== message.for) return false;
  return Date.parse(message.timestamp) - Date.parse(before.timestamp) < SAME_BREATH_MS;
}

const older = (one: Message, other: Message): boolean => BigInt(one.id) < BigInt(other.id);

/** The messages of a channel. It stays at its end if it was there, and else where one reads. */
export class MessageList {
  readonly element: HTMLElement;
  readonly #draw: (message: Message) => HTMLElement;
  #rows: Row[] = [];
  #atEnd = true;
  #height = 0;

  constructor(draw: (message: Message) => HTMLElement) {
    this.#draw = draw;
    this.element = el('div', {
      class: 'messages',
      role: 'log',
      tabindex: '0',
      'aria-label': 'Messages',
      'aria-live': 'polite',
      'aria-relevant': 'additions',
    });
    this.element.addEventListener('scroll', () => {
      const { scrollHeight, scrollTop, clientHeight } = this.element;
      // A form below that opens or closes scrolls too, and nobody has moved.
      if (clientHeight !== this.#height) return;
      this.#atEnd = scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM;
    });
    new ResizeObserver(() => {
      this.#height = this.element.clientHeight;
      this.#settle();
    }).observe(this.element);
    this.element.addEventListener('load', () => this.#settle(), { capture: true });
  }

  /** Draws a new message or replaces the one with that id; no other is touched. */
  put(message: Message): void {
    const at = this.#rows.findIndex((row) => row.message.id === message.id);
    const row = this.#rows[at];
    if (row === undefined) this.#insert(message);
    else {
      const element = this.#draw(message);
      keepAlive(row.element, element);
      this.#rows[at] = { message, element };
      this.#regroup(at);
    }
    this.#settle();
  }

  drop(id: string): void {
    const at = this.#rows.findIndex(({ message }) => message.id === id);
    if (at === -1) return;
    this.#rows[at]?.element.remove();
    this.#rows.splice(at, 1);
    this.#regroup(at);
  }

  /** Makes the list hold exactly these, drawing only what changed. */
  hold(messages: readonly Message[]): void {
    const wanted = new Set(messages.map(({ id }) => id));
    for (const { message } of this.#rows.slice())
      if (!wanted.has(message.id)) this.drop(message.id);
    for (const message of messages) {
      const known = this.#rows.find((row) => row.message.id === message.id);
      if (JSON.stringify(known?.message) !== JSON.stringify(message)) this.put(message);
    }
  }

  clear(): void {
    this.#rows = [];
    this.element.replaceChildren();
    this.#atEnd = true;
  }

  messageOf(id: string): Message | undefined {
    return this.#rows.find(({ message }) => message.id === id)?.message;
  }

  elementOf(id: string): HTMLElement | undefined {
    return this.#rows.find(({ message }) => message.id === id)?.element;
  }

  /** Adds a line of the page itself, such as a command that got no answer. */
  addNote(note: HTMLElement): void {
    this.element.append(note);
    this.#settle();
  }

  #insert(message: Message): void {
    const after = this.#rows.findLastIndex((row) => older(row.message, message));
    const element = this.#draw(message);
    const next = this.#rows[after + 1]?.element;
    if (next === undefined) this.element.append(element);
    else next.before(element);
    this.#rows.splice(after + 1, 0, { message, element });
    this.#regroup(after + 1);
    this.#regroup(after + 2);
    this.#forgetOldest();
  }

  /** Not under the eyes of someone who reads further up, unless it grows without end. */
  #forgetOldest(): void {
    const most = this.#atEnd ? MOST : 2 * MOST;
    for (const { message } of this.#rows.slice(0, Math.max(0, this.#rows.length - most)))
      this.drop(message.id);
  }

  #regroup(at: number): void {
    const row = this.#rows[at];
    row?.element.classList.toggle('continued', continues(row.message, this.#rows[at - 1]?.message));
  }

  #settle(): void {
    if (this.#atEnd) this.element.scrollTop = this.element.scrollHeight;
  }
}
