import { OptionType as Kind } from '../state/kinds.ts';
import type { CommandOption } from '../state/commands.ts';

/** Why a Discord client would not send this value. */
export function optionProblem(option: CommandOption, value: unknown): string | undefined {
  switch (option.type) {
    case Kind.Boolean:
      return typeof value === 'boolean' ? undefined : 'Choose true or false.';
    case Kind.Integer:
    case Kind.Number:
      return numberProblem(option, value);
    case Kind.String:
      return stringProblem(option, value);
    default:
      return typeof value === 'string' && /^\d{17,19}$/.test(value)
        ? undefined
        : 'Choose from the list.';
  }
}

function numberProblem(
  { type, min_value: min, max_value: max, choices }: CommandOption,
  value: unknown,
) {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'Give a number.';
  if (type === Kind.Integer && !Number.isSafeInteger(value)) return 'Give a whole number.';
  if (min !== undefined && value < min) return `Give a number of at least ${min}.`;
  if (max !== undefined && value > max) return `Give a number of at most ${max}.`;
  return choiceProblem(choices, value);
}

function stringProblem(
  { min_length: min = 0, max_length: max = 6000, choices }: CommandOption,
  value: unknown,
) {
  if (typeof value !== 'string' || value === '') return 'Give a text.';
  if (value.length < min) return `Give at least ${min} characters.`;
  if (value.length > max) return `Give at most ${max} characters.`;
  return choiceProblem(choices, value);
}

function choiceProblem(
  choices: CommandOption['choices'],
  value: string | number,
): string | undefined {
  if (!choices?.length || choices.some((choice) => choice.value === value)) return undefined;
  return `Choose one of: ${choices.map(({ name }) => name).join(', ')}.`;
}
