import type { ListedChoice } from '../choiceList.ts';
import type { BasicOption, Choice } from '../world/wire.ts';

const PAUSE_MS = 120;
const MOST = 25;

/** Asks the bot what it would complete a text to; nothing when it did not answer. */
export type Suggest = (name: string, typed: string) => Promise<readonly Choice[] | undefined>;

/** Offers, for what is typed in an input, what could be meant. */
export type Offer = (
  input: HTMLInputElement,
  show: (choices: readonly ListedChoice[]) => void,
) => void;

/** Waits for a pause in typing, and lets only the newest answer through. */
function fromBot(name: string, suggest: Suggest): Offer {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let newest = 0;
  return (input, show) => {
    clearTimeout(pause);
    newest += 1;
    const mine = newest;
    const ask = async (): Promise<void> => {
      input.setAttribute('aria-busy', 'true');
      const choices = (await suggest(name, input.value)) ?? [];
      if (mine !== newest) return;
      input.removeAttribute('aria-busy');
      if (document.activeElement !== input) return;
      show(choices.map(({ name: label, value }) => ({ label, value: String(value) })));
    };
    pause = setTimeout(() => void ask(), PAUSE_MS);
  };
}

function fromList(choices: readonly ListedChoice[]): Offer {
  return (input, show) => {
    const wanted = input.value.toLowerCase();
    const has = (text: string | undefined): boolean =>
      text?.toLowerCase().includes(wanted) ?? false;
    const exact = choices.some(({ label }) => label.toLowerCase() === wanted);
    const fitting = choices.filter(({ label, hint }) => has(label) || has(hint));
    show(exact ? [] : fitting.slice(0, MOST));
  };
}

/** What a field offers while one types: its fixed choices, the bot's, or none. */
export function offerFor(
  option: BasicOption,
  choices: readonly ListedChoice[] | undefined,
  suggest: Suggest,
): Offer {
  const asks = 'autocomplete' in option && option.autocomplete;
  return asks ? fromBot(option.name, suggest) : fromList(choices ?? []);
}
