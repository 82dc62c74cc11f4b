import { gramCount, gramsOf } from './grams.ts';

export interface Inverted {
  /** Where the list of each piece begins in `postings`. */
  readonly starts: Uint32Array;
  /** The keys that have a piece, list after list. */
  readonly postings: Uint32Array;
  /** How many pieces each key has, as far as it fits a byte. */
  readonly lengths: Uint8Array;
}

export function invert(keys: readonly string[]): Inverted {
  const pieces = keys.map((key) => gramsOf(key, true));
  const starts = new Uint32Array(gramCount + 1);
  for (const grams of pieces) for (const gram of grams) starts[gram + 1] = at(starts, gram + 1) + 1;
  for (let gram = 1; gram <= gramCount; gram++)
    starts[gram] = at(starts, gram) + at(starts, gram - 1);
  const next = starts.slice();
  const postings = new Uint32Array(at(starts, gramCount));
  pieces.forEach((grams, key) => {
    for (const gram of grams) {
      const place = at(next, gram);
      postings[place] = key;
      next[gram] = place + 1;
    }
  });
  return {
    starts,
    postings,
    lengths: Uint8Array.from(pieces, ({ length }) => Math.min(length, 255)),
  };
}

/** An element of an array that is known to be long enough. */
export function at(numbers: Uint8Array | Uint16Array | Uint32Array, index: number): number {
  return numbers[index] ?? 0;
}
