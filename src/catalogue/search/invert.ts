import { gramCount, roomFor, type GramReader } from './grams.ts';

export interface Inverted {
  /** Where the list of each piece begins in `postings`. */
  readonly starts: Uint32Array;
  /** The keys that have a piece, list after list. */
  readonly postings: Uint32Array;
  /** How many pieces each key has, as far as it fits a byte. */
  readonly lengths: Uint8Array;
}

/** Flat arrays throughout: lists of lists made a start twice as long. */
export function invert(keys: readonly string[], read: GramReader): Inverted {
  const letters = keys.reduce((sum, key) => sum + key.length, 0);
  const grams = new Uint32Array(roomFor(letters, keys.length));
  const ends = new Uint32Array(keys.length);
  const lengths = new Uint8Array(keys.length);
  let end = 0;
  for (const [index, key] of keys.entries()) {
    const begin = end;
    ends[index] = end = read(key, true, grams, begin);
    lengths[index] = Math.min(end - begin, 255);
  }
  const starts = startsOf(grams.subarray(0, end));
  const next = starts.slice();
  const postings = new Uint32Array(end);
  for (let place = 0, key = 0; place < end; place++) {
    while (place >= at(ends, key)) key++;
    const gram = at(grams, place);
    const free = at(next, gram);
    postings[free] = key;
    next[gram] = free + 1;
  }
  return { starts, postings, lengths };
}

/** Where each piece's list begins when all lists stand one after another. */
function startsOf(grams: Uint32Array): Uint32Array {
  const starts = new Uint32Array(gramCount + 1);
  for (const gram of grams) starts[gram + 1] = at(starts, gram + 1) + 1;
  for (let gram = 1; gram <= gramCount; gram++) {
    starts[gram] = at(starts, gram) + at(starts, gram - 1);
  }
  return starts;
}

/** An element of an array that is known to be long enough. */
export function at(numbers: Uint8Array | Uint16Array | Uint32Array, index: number): number {
  return numbers[index] ?? 0;
}
