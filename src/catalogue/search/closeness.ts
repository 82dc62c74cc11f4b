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

/** Word by word, in any order; long words weigh more, and the last one may be unfinished. */
export function inAnyOrder(query: string): (words: readonly string[]) => Closeness {
  const sought = query.split(' ');
  const letters = query.length - sought.length + 1;
  const seekers = sought.map((word, index) => seek(word, index === sought.length - 1));
  return (words) => {
    let said = 0;
    let wordLetters = 0;
    for (const word of words) wordLetters += word.length;
    for (const seeker of seekers) said += seeker(words);
    return { said: said / letters, whole: said / Math.max(letters, wordLetters) };
  };
}

/** How many letters of the word are in the likest of some words. */
function seek(word: string, unfinished: boolean): (among: readonly string[]) => number {
  const likeness = likenessTo(word, unfinished);
  /** Titles share words, so most of them were compared before. */
  const known = new Map<string, number>();
  return (among) => {
    let best = 0;
    for (const other of among) {
      if (other === word) return word.length;
      let like = known.get(other);
      if (like === undefined) known.set(other, (like = likeness(other)));
      if (like > best) best = like;
    }
    return best * word.length;
  };
}

function likenessTo(word: string, unfinished: boolean): (other: string) => number {
  const edits = editsFrom(word);
  return (other) => {
    if (other.startsWith(word)) return unfinished ? 0.98 : 0.9;
    if (word.length < 3 || other.length < word.length - 2) return 0;
    if (!unfinished && other.length > word.length + 2) return 0;
    const { start, whole } = edits(other);
    const count = unfinished ? Math.min(start + 0.1, whole) : whole;
    const like = 1 - count / word.length;
    return like < 0.5 ? 0 : like;
  };
}
