import type { Match } from '../titleIndex.ts';
import { fold } from '../fold.ts';
import type { Subject } from './subjects.ts';

/** What stands on a choice: the name and what tells it from its namesakes. */
export interface Hit extends Pick<Subject, 'kind' | 'id' | 'name' | 'year' | 'film' | 'work'> {
  /** Higher is nearer; about 2 for a whole title, about 1 or less for the rest. */
  readonly score: number;
}

export interface Presentation {
  readonly limit: number;
  /** One hit for all the uses of a piece: its best known one. */
  readonly onePerWork: boolean;
}

/** Best first; which of two equals comes first never changes. */
export function present(
  query: string,
  matches: readonly Match[],
  subjects: readonly Subject[],
  { limit, onePerWork }: Presentation,
): Hit[] {
  const folded = fold(query);
  const ranked = matches
    .flatMap(({ owner, score }) => {
      const subject = subjects[owner];
      return subject ? [{ owner, subject, score: score + advantage(subject, folded, score) }] : [];
    })
    .sort((one, other) => other.score - one.score || one.owner - other.owner);
  const works = new Set<string>();
  const hits: Hit[] = [];
  for (const { subject, score } of ranked) {
    if (hits.length >= limit) break;
    if (onePerWork && subject.work !== undefined) {
      if (works.has(subject.work)) continue;
      works.add(subject.work);
    }
    hits.push(hitOf(subject, score));
  }
  return hits;
}

/** Breaks ties: the title as it was written, the better known, a film before its title song. */
function advantage({ fame, kind, name }: Subject, folded: string, score: number): number {
  const asWritten = score > 1 && fold(name) === folded ? 0.1 : 0;
  return asWritten + fame * 0.02 + (kind === 'film' ? 0.01 : 0);
}

function hitOf({ kind, id, name, year, film, work }: Subject, score: number): Hit {
  return {
    kind,
    id,
    name,
    score,
    ...(year !== undefined && { year }),
    ...(film !== undefined && { film }),
    ...(work !== undefined && { work }),
  };
}
