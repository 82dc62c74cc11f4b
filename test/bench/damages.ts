/** What people do to a title when they type it. */
export interface Damage {
  readonly name: string;
  readonly suits: (title: string) => boolean;
  readonly apply: (title: string, random: () => number) => string;
}

export const damages: readonly Damage[] = [
  { name: 'none', suits: () => true, apply: (title) => title },
  { name: 'one typo', suits: (title) => title.length >= 5, apply: typo },
  {
    name: 'two typos',
    suits: (title) => title.length >= 8,
    apply: (title, random) => typo(typo(title, random), random),
  },
  {
    name: 'half a title',
    suits: (title) => title.length >= 6,
    apply: (title) => title.slice(0, Math.ceil(title.length / 2)),
  },
  { name: 'another order', suits: (title) => wordsOf(title).length >= 2, apply: reorder },
  {
    name: 'no accents',
    suits: (title) => title !== bare(title),
    apply: bare,
  },
];

/** A small generator of numbers from 0 to 1, so that a run can be repeated. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One letter left out, added, replaced or swapped with its neighbor, at any place. */
function typo(title: string, random: () => number): string {
  const place = Math.floor(random() * title.length);
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const before = title.slice(0, place);
  const here = title.charAt(place);
  const next = title.charAt(place + 1);
  const way = Math.floor(random() * 4);
  if (way === 0) return before + title.slice(place + 1);
  if (way === 1) return before + letter + title.slice(place);
  if (way === 2) return before + letter + title.slice(place + 1);
  return before + next + here + title.slice(place + 2);
}

function reorder(title: string, random: () => number): string {
  const words = wordsOf(title);
  const turn = 1 + Math.floor(random() * (words.length - 1));
  return [...words.slice(turn), ...words.slice(0, turn)].join(' ');
}

function wordsOf(title: string): string[] {
  return title.split(' ');
}

function bare(title: string): string {
  return title.normalize('NFKD').replace(/\p{M}+/gu, '');
}
