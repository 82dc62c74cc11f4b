import { gramReader, roomFor } from './grams.ts';
import { at, invert } from './invert.ts';

export interface Candidate {
  readonly key: number;
  /** The weight of the query's pieces that the key has, as a share of all. */
  readonly shared: number;
}

/** Proposes the keys that share the weightiest pieces with a query, in no order. */
export type GramIndex = (query: string, limit: number, groups: number) => Candidate[];

/** A list that is long, and holds one key in eight, says too little, if other pieces say enough. */
const long = 1000;
const oneIn = 8;
const enough = 4;

/** `groups` holds a bit for each key; a query says which bits it wants. */
export function gramIndex(keys: readonly string[], groups: Uint8Array): GramIndex {
  const read = gramReader();
  const { starts, postings, lengths } = invert(keys, read);
  const weights = new Uint16Array(keys.length);
  const touched = new Uint32Array(keys.length);
  const rankOf = (key: number) => Math.max(0, at(weights, key) * 8 - at(lengths, key) + 255);

  /** Rare pieces weigh more: one bit for each halving of the keys that have it. */
  const weigh = (gram: number) => {
    const met = at(starts, gram + 1) - at(starts, gram);
    const weight = Math.max(1, Math.round(Math.log2(keys.length / Math.max(1, met))));
    return { gram, weight, tells: met < Math.max(long, keys.length / oneIn) };
  };
  const tally = (gram: number, weight: number, wanted: number, count: number) => {
    let found = count;
    for (let place = at(starts, gram), end = at(starts, gram + 1); place < end; place++) {
      const key = at(postings, place);
      if ((at(groups, key) & wanted) === 0) continue;
      const before = at(weights, key);
      if (before === 0) touched[found++] = key;
      weights[key] = before + weight;
    }
    return found;
  };

  return (query, limit, wanted) => {
    const pieces = new Uint32Array(roomFor(query.length, 1));
    const grams = Array.from(pieces.subarray(0, read(query, false, pieces, 0)), weigh);
    const rare = grams.filter(({ tells }) => tells);
    let count = 0;
    let total = 0;
    for (const { gram, weight } of rare.length >= enough ? rare : grams) {
      count = tally(gram, weight, wanted, count);
      total += weight;
    }
    const found = touched.subarray(0, count);
    const least = leastRank(found, rankOf, limit);
    const kept = found.filter((key) => rankOf(key) >= least).subarray(0, limit);
    const candidates = Array.from(kept, (key) => ({ key, shared: at(weights, key) / total }));
    for (const key of found) weights[key] = 0;
    return candidates;
  };
}

/** The rank that the best `limit` keys reach, found by counting instead of sorting. */
function leastRank(keys: Uint32Array, rankOf: (key: number) => number, limit: number): number {
  if (keys.length <= limit) return 0;
  const histogram = new Uint16Array(16_384);
  for (const key of keys) {
    const rank = Math.min(rankOf(key), histogram.length - 1);
    histogram[rank] = at(histogram, rank) + 1;
  }
  let rank = histogram.length;
  let reached = 0;
  while (rank > 0 && reached < limit) reached += at(histogram, --rank);
  return rank;
}
