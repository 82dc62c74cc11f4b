import { ComponentType } from '../state/kinds.ts';
import type { Component } from '../state/messageTypes.ts';
import { selectProblem } from './selectProblem.ts';

/** Why a Discord client would not send this field of a modal. */
export function modalFieldProblem(
  input: Component,
  given: string | boolean | readonly string[] | undefined,
): string | undefined {
  switch (input.type) {
    case ComponentType.TextInput:
      return textProblem(input, given ?? input.value ?? '');
    case ComponentType.Checkbox:
      return given === undefined || typeof given === 'boolean'
        ? undefined
        : 'Choose true or false.';
    case ComponentType.RadioGroup:
      return radioProblem(input, given);
    default:
      return choiceProblem(input, given);
  }
}

function textProblem(
  { required, min_length: min = 0, max_length: max = 4000 }: Component,
  text: unknown,
) {
  if (typeof text !== 'string') return 'Give a text.';
  if (text === '') return required === false ? undefined : 'This field is required.';
  if (text.length < min) return `Give at least ${min} characters.`;
  return text.length > max ? `Give at most ${max} characters.` : undefined;
}

function radioProblem({ required, options = [] }: Component, given: unknown): string | undefined {
  if (given === undefined) return required === false ? undefined : 'This field is required.';
  return options.some(({ value }) => value === given) ? undefined : 'Choose from the list.';
}

function choiceProblem(input: Component, given: unknown): string | undefined {
  const values = Array.isArray(given) ? given.map(String) : [];
  if (values.length === 0 && input.required === false) return undefined;
  return selectProblem(input, values);
}
