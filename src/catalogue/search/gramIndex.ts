/** Counts how many three-letter pieces of a query each key shares, for all keys at once. */
export interface GramIndex {
  /** The most promising keys, at most `limit`, in no order. */
  candidates(query: string, limit: number, admits: (key: number) => boolean): Candidate[];
}

export interface Candidate {
  readonly key: number;
  /** The share of the query's pieces that the key has. */
  readonly shared: number;
}

/** Six bits a letter; letters of other scripts share codes, which costs candidates and no hits. */
const alphabet = 64;
const codes = alphabet ** 3;

/** The lists of keys of all pieces in one array, piece after piece, with `starts` saying where. */
export function gramIndex(keys: readonly string[]): GramIndex {
  const pieces = keys.map((key) => Uint32Array.from(gramsOf(key, true)));
  const starts = new Uint32Array(codes + 1);
  for (const list of pieces) for (const code of list) starts[code + 1] = at(starts, code + 1) + 1;
  for (let code = 0; code < codes; code++)
    starts[code + 1] = at(starts, code + 1) + at(starts, code);
  const fill = starts.slice();
  const postings = new Uint32Array(at(starts, codes));
  pieces.forEach((list, key) => {
    for (const code of list) {
      const place = at(fill, code);
      postings[place] = key;
      fill[code] = place + 1;
    }
  });
  const lengths = Uint8Array.from(pieces, (list) => Math.min(list.length, 63));
  const counts = new Uint8Array(keys.length);

  return {
    candidates(query, limit, admits) {
      const grams = gramsOf(query, false);
      const touched: number[] = [];
      for (const code of grams) {
        for (let place = at(starts, code), end = at(starts, code + 1); place < end; place++) {
          const key = at(postings, place);
          const count = at(counts, key);
          if (count === 0) touched.push(key);
          counts[key] = count + 1;
        }
      }
      const found = touched.filter(admits);
      const cut = promise(found, limit, counts, lengths);
      const kept = found.filter((key) => rankOf(key, counts, lengths) >= cut).slice(0, limit * 2);
      const result = kept.map((key) => ({ key, shared: at(counts, key) / grams.size }));
      for (const key of touched) counts[key] = 0;
      return result;
    },
  };
}

/** Many shared pieces first; among equals, short keys first. */
function rankOf(key: number, counts: Uint8Array, lengths: Uint8Array): number {
  return at(counts, key) * 64 + 63 - at(lengths, key);
}

/** The rank that about `limit` of the keys reach, found by counting instead of sorting. */
function promise(
  keys: readonly number[],
  limit: number,
  counts: Uint8Array,
  lengths: Uint8Array,
): number {
  if (keys.length <= limit) return 0;
  const histogram = new Uint32Array(256 * 64);
  for (const key of keys) {
    const rank = rankOf(key, counts, lengths);
    histogram[rank] = at(histogram, rank) + 1;
  }
  let rank = histogram.length;
  for (let reached = 0; rank > 0 && reached < limit;) reached += at(histogram, --rank);
  return rank;
}

/**
 * Word by word, so that the order of words does not matter; a piece may begin before its word. A query's
 * last word may be unfinished, so its end says nothing.
 */
function gramsOf(key: string, finished: boolean): Set<number> {
  const grams = new Set<number>();
  const words = key.split(' ');
  words.forEach((word, index) => {
    let code = 0;
    for (let letter = 0; letter < word.length; letter++) {
      code = (code * alphabet + classOf(word.charCodeAt(letter))) % codes;
      grams.add(code);
    }
    if (finished || index < words.length - 1) grams.add((code * alphabet) % codes);
  });
  return grams;
}

function classOf(letter: number): number {
  if (letter >= 97 && letter <= 122) return letter - 96;
  if (letter >= 48 && letter <= 57) return letter - 21;
  return 37 + (letter % 27);
}

function at(numbers: Uint8Array | Uint32Array, index: number): number {
  return numbers[index] ?? 0;
}
