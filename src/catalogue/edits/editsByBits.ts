import type { Edits } from './edits.ts';

/** How many letters one machine word can follow. */
export const mostBits = 31;

/** Letters beyond this code are looked up in a map, which is slower and rarely needed. */
const commonCodes = 128;

/**
 * Counts edits from a string of at most `mostBits` letters to many others. A whole column of the usual
 * table is the bits of one number (Hyyrö 2003, with swaps), because a search compares hundreds of titles
 * for each letter that is typed.
 */
export function editsByBits(from: string): (to: string) => Edits {
  const size = from.length;
  const maskOf = letterMasks(from);
  if (size === 0) return (to) => ({ whole: to.length, start: 0 });
  const last = 1 << (size - 1);
  return (to) => {
    let same = -1;
    let less = 0;
    let diagonal = 0;
    let before = 0;
    let whole = size;
    let start = size;
    for (let index = 0; index < to.length; index++) {
      const mask = maskOf(to.charCodeAt(index));
      const swapped = ((~diagonal & mask) << 1) & before;
      diagonal = (((mask & same) + same) ^ same) | mask | less | swapped;
      const more = less | ~(diagonal | same);
      const fewer = diagonal & same;
      if ((more & last) !== 0) whole++;
      if ((fewer & last) !== 0) whole--;
      if (whole < start) start = whole;
      const above = (more << 1) | 1;
      same = (fewer << 1) | ~(diagonal | above);
      less = above & diagonal;
      before = mask;
    }
    return { whole, start };
  };
}

/** For each letter, the places where it stands, as bits. */
function letterMasks(text: string): (code: number) => number {
  const common = new Int32Array(commonCodes);
  const rare = new Map<number, number>();
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < commonCodes) common[code] = (common[code] ?? 0) | (1 << index);
    else rare.set(code, (rare.get(code) ?? 0) | (1 << index));
  }
  return (code) => (code < commonCodes ? common[code] : rare.get(code)) ?? 0;
}
