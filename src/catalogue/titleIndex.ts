import { withoutArticle } from './fold.ts';
import { gramIndex } from './search/gramIndex.ts';
import { ranking } from './search/ranking.ts';
import type { TitleKey } from './search/titleKeys.ts';
import { withWords } from './search/vocabulary.ts';

/** So many keys are compared letter by letter; more cost time and find little. */
const compared = 240;

/** A long query has so many pieces that the count of shared ones already says most. */
const longQuery = 31;
const comparedWithLong = 60;

export interface Match {
  /** The position of the owner in the list the index was made from. */
  readonly owner: number;
  readonly score: number;
}

/** Answers with the owners of promising keys, once for each key, in no order. */
export type TitleIndex = (query: string, groups: number) => Match[];

/** Takes the keys of each owner, and the group bit by which a query chooses among owners. */
export function titleIndex(
  owners: readonly (readonly TitleKey[])[],
  groupOf: (owner: number) => number,
): TitleIndex {
  const { keys, vocabulary } = withWords(owners.flat());
  const ownerOf = Uint32Array.from(owners.flatMap((list, owner) => list.map(() => owner)));
  const groups = Uint8Array.from(ownerOf, groupOf);
  const texts = keys.map((key) => key.text);
  const candidates = gramIndex(texts, groups);
  return (query, wanted) => {
    const score = ranking(query, vocabulary);
    const limit = query.length > longQuery ? comparedWithLong : compared;
    return candidates(withoutArticle(query), limit, wanted).flatMap(({ key: index, shared }) => {
      const key = keys[index];
      const owner = ownerOf[index];
      return key && owner !== undefined ? [{ owner, score: score(key, shared) }] : [];
    });
  };
}
