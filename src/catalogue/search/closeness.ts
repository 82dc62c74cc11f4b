import { countEdits } from '../editDistance.ts';

export interface Closeness {
  /** How much of the query is in the key, 1 for all of it. */
  readonly said: number;
  /** How much the two are the same whole. */
  readonly whole: number;
}

/** Letter by letter, in the given order. */
export function inOrder(query: string, key: string): Closeness {
  const { start, whole } = countEdits(query, key);
  return {
    said: Math.max(0, 1 - start / query.length),
    whole: Math.max(0, 1 - whole / Math.max(query.length, key.length)),
  };
}

/** Word by word, in any order; long words weigh more, and the last one may be unfinished. */
export function inAnyOrder(query: readonly string[], key: readonly string[]): Closeness {
  let said = 0;
  let letters = 0;
  query.forEach((word, index) => {
    letters += word.length;
    said += word.length * bestWord(word, key, index === query.length - 1);
  });
  const keyLetters = key.reduce((sum, word) => sum + word.length, 0);
  return { said: said / letters, whole: said / Math.max(letters, keyLetters) };
}

function bestWord(word: string, among: readonly string[], unfinished: boolean): number {
  let best = 0;
  for (const other of among) {
    const like = likeness(word, other, unfinished);
    if (like > best) best = like;
    if (best === 1) break;
  }
  return best;
}

function likeness(word: string, other: string, unfinished: boolean): number {
  if (word === other) return 1;
  if (other.startsWith(word)) return unfinished ? 0.98 : 0.9;
  if (word.length < 3 || other.length < word.length - 2) return 0;
  if (!unfinished && other.length > word.length + 2) return 0;
  const { start, whole } = countEdits(word, other);
  const edits = unfinished ? Math.min(start + 0.1, whole) : whole;
  const like = 1 - edits / word.length;
  return like < 0.5 ? 0 : like;
}
