import { editsFrom } from '../editDistance.ts';

export interface Closeness {
  /** How much of the query is in the key, 1 for all of it. */
  readonly said: number;
  /** How much the two are the same whole. */
  readonly whole: number;
}

/** Letter by letter, in the given order. */
export function inOrder(query: string): (key: string) => Closeness {
  const edits = editsFrom(query);
  return (key) => {
    const { start, whole } = edits(key);
    return {
      said: Math.max(0, 1 - start / query.length),
      whole: Math.max(0, 1 - whole / Math.max(query.length, key.length)),
    };
  };
}

/**
 * Word by word, in any order; long words weigh more, and the last one may be unfinished. The words of a
 * key are places in the vocabulary, so that a word is compared once, however many keys have it.
 */
export function inAnyOrder(
  query: string,
  vocabulary: readonly string[],
): (words: readonly number[], letters: number) => Closeness {
  const sought = query.split(' ');
  const seekers = sought.map((word, index) => {
    const unfinished = index === sought.length - 1;
    return { weight: word.length, seek: seek(word, unfinished, vocabulary) };
  });
  const total = query.length - sought.length + 1;
  return (words, letters) => {
    let said = 0;
    for (const seeker of seekers) said += seeker.weight * seeker.seek(words);
    return { said: said / total, whole: said / Math.max(total, letters) };
  };
}

/** How like the word is to the likest of some words. */
function seek(word: string, unfinished: boolean, vocabulary: readonly string[]) {
  const likeness = likenessTo(word, unfinished);
  const known = new Float32Array(vocabulary.length).fill(-1);
  return (among: readonly number[]): number => {
    let best = 0;
    for (const place of among) {
      let like = known[place] ?? 0;
      if (like < 0) known[place] = like = likeness(vocabulary[place] ?? '');
      if (like > best) best = like;
    }
    return best;
  };
}

function likenessTo(word: string, unfinished: boolean): (other: string) => number {
  const edits = editsFrom(word);
  return (other) => {
    if (other === word) return 1;
    if (other.startsWith(word)) return unfinished ? 0.98 : 0.9;
    if (word.length < 3 || other.length < word.length - 2) return 0;
    if (!unfinished && other.length > word.length + 2) return 0;
    const { start, whole } = edits(other);
    const count = unfinished ? Math.min(start + 0.1, whole) : whole;
    const like = 1 - count / word.length;
    return like < 0.5 ? 0 : like;
  };
}
