import type { Component } from '../state/messageTypes.ts';

/** Why a Discord client would not send this choice. */
export function selectProblem(select: Component, values: readonly string[]): string | undefined {
  const { min_values: min = 1, max_values: max = 1, options } = select;
  if (values.length < min) return `Choose at least ${min}.`;
  if (values.length > max) return `Choose at most ${max}.`;
  if (new Set(values).size < values.length) return 'Choose each only once.';
  const offered = new Set(options?.map(({ value }) => value));
  if (options !== undefined && values.some((value) => !offered.has(value)))
    return 'Choose from the list.';
  return undefined;
}
