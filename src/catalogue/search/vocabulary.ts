import type { TitleKey } from './titleKeys.ts';

/** A key with its words as places in the vocabulary, and the number of letters of them all. */
export interface WordedKey extends TitleKey {
  readonly words: readonly number[];
  readonly letters: number;
}

export interface Worded {
  readonly keys: readonly WordedKey[];
  /** Every different word once. */
  readonly vocabulary: readonly string[];
}

export function withWords(keys: readonly TitleKey[]): Worded {
  const places = new Map<string, number>();
  const placeOf = (word: string) => {
    const place = places.get(word) ?? places.size;
    if (place === places.size) places.set(word, place);
    return place;
  };
  const worded = keys.map((key) => {
    const words = key.full.split(' ').map(placeOf);
    return { ...key, words, letters: key.full.length - words.length + 1 };
  });
  return { keys: worded, vocabulary: [...places.keys()] };
}
