import { gramIndex } from './search/gramIndex.ts';
import { rank } from './search/rank.ts';
import type { TitleKey } from './search/titleKeys.ts';

/** So many keys are compared letter by letter; more cost time and find nothing. */
const compared = 200;

export interface Match {
  /** The position of the owner in the list the index was made from. */
  readonly owner: number;
  readonly score: number;
}

/** The keys of many owners; answers with owners, each with its best key's score, in no order. */
export interface TitleIndex {
  match(query: string, admits: (owner: number) => boolean): Match[];
}

export function titleIndex(owners: readonly (readonly TitleKey[])[]): TitleIndex {
  const keys = owners.flat();
  const ownerOf = Uint32Array.from(owners.flatMap((list, owner) => list.map(() => owner)));
  const grams = gramIndex(keys.map((key) => key.text));
  return {
    match(query, admits) {
      const best = new Map<number, number>();
      const isAdmitted = (key: number) => admits(ownerOf[key] ?? 0);
      for (const { key: index, shared } of grams.candidates(query, compared, isAdmitted)) {
        const key = keys[index];
        const owner = ownerOf[index];
        if (key === undefined || owner === undefined) continue;
        const score = rank(query, key, shared);
        if (score > (best.get(owner) ?? 0)) best.set(owner, score);
      }
      return [...best].map(([owner, score]) => ({ owner, score }));
    },
  };
}
