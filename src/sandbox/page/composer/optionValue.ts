import type { ListedChoice } from '../choiceList.ts';
import { choicesOfGuild } from '../message/drawSelect.ts';
import type { Guild, OptionValue } from '../world/peopleTypes.ts';
import type { BasicOption } from '../world/wire.ts';
import { unreachable } from '../unreachable.ts';

export type Reading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: OptionValue }
  | { readonly kind: 'problem'; readonly problem: string };

const YES_NO: readonly ListedChoice[] = [
  { value: 'true', label: 'True' },
  { value: 'false', label: 'False' },
];

/** What an option offers to choose from; nothing when anything may be typed or the bot is asked. */
export function choicesOfOption(
  option: BasicOption,
  guild: Guild,
): readonly ListedChoice[] | undefined {
  switch (option.type) {
    case 3:
    case 4:
    case 10:
      return option.choices?.map(({ name, value }) => ({ label: name, value: String(value) }));
    case 5:
      return YES_NO;
    case 6:
      return choicesOfGuild('user', guild);
    case 7:
      return choicesOfGuild('channel', guild, option.channel_types);
    case 8:
      return choicesOfGuild('role', guild);
    case 9:
      return choicesOfGuild('mentionable', guild);
    case 11:
      return undefined;
    default:
      return unreachable(option);
  }
}

const problem = (text: string): Reading => ({ kind: 'problem', problem: text });

function readNumber(text: string, option: BasicOption & { type: 4 | 10 }): Reading {
  const value = Number(text);
  if (Number.isNaN(value)) return problem('This is not a number.');
  if (option.type === 4 && !Number.isInteger(value)) return problem('This must be a whole number.');
  if (option.min_value !== undefined && value < option.min_value)
    return problem(`At least ${option.min_value}.`);
  if (option.max_value !== undefined && value > option.max_value)
    return problem(`At most ${option.max_value}.`);
  return { kind: 'value', value };
}

function readText(text: string, option: BasicOption): Reading {
  if (option.type !== 3) return { kind: 'value', value: text };
  if (option.min_length !== undefined && text.length < option.min_length)
    return problem(`At least ${option.min_length} characters.`);
  if (option.max_length !== undefined && text.length > option.max_length)
    return problem(`At most ${option.max_length} characters.`);
  return { kind: 'value', value: text };
}

/** What stands in a field as the value to send, checked as a Discord client does. */
export function readOption(
  option: BasicOption,
  typed: string,
  choices: readonly ListedChoice[] | undefined,
): Reading {
  const text = typed.trim();
  if (text === '') return option.required === true ? problem('This is needed.') : { kind: 'empty' };
  if (option.type === 11) return problem('Files cannot be sent from this page.');
  const wanted = text.toLowerCase();
  const chosen = choices?.find(
    ({ label, value }) => label.toLowerCase() === wanted || value === text,
  );
  if (choices !== undefined && chosen === undefined) return problem('Choose one from the list.');
  const final = chosen?.value ?? text;
  if (option.type === 5) return { kind: 'value', value: final === 'true' };
  if (option.type === 4 || option.type === 10) return readNumber(final, option);
  return chosen === undefined ? readText(final, option) : { kind: 'value', value: final };
}
