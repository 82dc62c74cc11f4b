import { button, el } from '../el.ts';
import type { Refusal } from '../world/peopleTypes.ts';

const MOST = 20;

/** Discord nests its complaints by field; this lays them flat: `components.0.label: Too long.` */
function flatProblems(errors: unknown, path = ''): readonly string[] {
  if (typeof errors === 'string') return [`${path}: ${errors}`];
  if (typeof errors !== 'object' || errors === null) return [];
  return Object.entries(errors).flatMap(([key, value]: [string, unknown]) => {
    if (key !== '_errors') return flatProblems(value, path === '' ? key : `${path}.${key}`);
    const sentences = Array.isArray(value) ? value.map(sentenceOf) : [];
    return sentences.map((sentence) => (path === '' ? sentence : `${path}: ${sentence}`));
  });
}

function sentenceOf(problem: unknown): string {
  if (typeof problem !== 'object' || problem === null || !('message' in problem)) return '';
  return String(problem.message);
}

/** What the strict local Discord refused of the bot, the newest first. */
export class Notices {
  readonly element: HTMLElement;
  readonly #title = el('h2', {});
  readonly #list = el('ul', {});

  constructor() {
    const clear = button('text-button', 'Clear', () => this.#clear());
    const head = el('div', { class: 'notices-head' }, this.#title, clear);
    this.element = el('aside', { class: 'notices', role: 'status' }, head, this.#list);
    this.element.hidden = true;
  }

  add({ method, path, status, code, message, errors }: Refusal): void {
    const number = code === undefined || code === 0 ? status : code;
    const problems = flatProblems(errors).map((problem) => el('li', {}, problem));
    const item = el(
      'li',
      {},
      el('code', {}, `${method} ${path.replaceAll(/[\w-]{40,}/g, '…')}`),
      el('span', {}, `${message} (${number})`),
      problems.length === 0 ? undefined : el('ul', {}, ...problems),
    );
    this.#list.prepend(item);
    while (this.#list.children.length > MOST) this.#list.lastElementChild?.remove();
    this.#retitle();
  }

  #clear(): void {
    this.#list.replaceChildren();
    this.#retitle();
  }

  #retitle(): void {
    const count = this.#list.children.length;
    this.#title.textContent =
      count === 1 ? 'Discord would refuse this' : `Discord would refuse these ${count}`;
    this.element.hidden = count === 0;
  }
}
