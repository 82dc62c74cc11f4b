import { median } from './quantile.ts';

/** A measured number, and the same of each round: their range is how sure it is. */
export interface Figure {
  readonly value: number;
  readonly rounds: readonly number[];
}

export interface Row {
  readonly what: string;
  readonly unit: string;
  /** The bench itself, without any bot's library. */
  readonly floor?: Figure;
  readonly bare?: Figure;
  readonly own: Figure;
  /** The most that own may be of bare, or own itself. */
  readonly target?: { readonly ratio: number } | { readonly most: number };
}

/** Rounds that did not measure it are left out. */
export function figure(all: readonly number[]): Figure {
  const rounds = all.filter(Number.isFinite);
  return { value: median(rounds), rounds };
}
