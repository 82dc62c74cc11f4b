import type { Catalogue } from './catalogue.ts';
import { withDigits } from './fold.ts';
import { exactTitles } from './search/exactTitles.ts';
import { subjectsOf, type Subject, type SubjectKind } from './search/subjects.ts';
import { keyOf, titleKeys } from './search/titleKeys.ts';
import { titleIndex, type Match } from './titleIndex.ts';

/** What stands on a choice: the name and what tells it from its namesakes. */
export interface Hit extends Pick<Subject, 'kind' | 'id' | 'name' | 'year' | 'film' | 'work'> {
  /** Higher is nearer; about 2 for a whole title, under 1 for the rest. */
  readonly score: number;
}

export interface SearchOptions {
  /** Films, cues and people, unless told. */
  readonly kinds?: readonly SubjectKind[];
  readonly limit?: number;
  /** One hit for all the uses of a piece: its best known one. */
  readonly onePerWork?: boolean;
}

export interface Search {
  /** Best first. Forgives typos, articles, accents, numerals, the order of words and half titles. */
  readonly find: (query: string, options?: SearchOptions) => Hit[];
  /** Those whose whole title was written, whatever its case, accents, articles and numerals. */
  readonly exact: (query: string, options?: SearchOptions) => Hit[];
  /** What was probably meant by a title that finds nothing exactly. */
  readonly nearest: (query: string, options?: SearchOptions) => Hit | undefined;
}

/** Letters of a query that count; nobody needs more to name a film. */
const longestQuery = 100;

/** The least likeness of something that is offered as "did you mean". */
const meant = 0.7;

export function searchIn(catalogue: Catalogue): Search {
  const subjects = subjectsOf(catalogue);
  const index = titleIndex(subjects.map((one) => titleKeys(one.name, one.aka, one.context)));
  const wholeTitle = exactTitles(subjects);

  const find: Search['find'] = (query, options = {}) => {
    const admits = admitting(subjects, options);
    const key = keyOf(query.slice(0, longestQuery));
    const forms = new Set([key, withDigits(key)]);
    const matches = [...forms].flatMap((form) => (form === '' ? [] : index.match(form, admits)));
    return present(subjects, matches, options);
  };
  return {
    find,
    exact: (query, options = {}) => {
      const owners = wholeTitle(query).filter(admitting(subjects, options));
      return present(
        subjects,
        owners.map((owner) => ({ owner, score: 2 })),
        options,
      );
    },
    nearest: (query, options) => find(query, { ...options, limit: 1 }).find(isMeant),
  };
}

function isMeant(hit: Hit): boolean {
  return hit.score >= meant;
}

const usualKinds: readonly SubjectKind[] = ['film', 'cue', 'person'];

function admitting(subjects: readonly Subject[], { kinds = usualKinds }: SearchOptions) {
  return (owner: number): boolean => {
    const subject = subjects[owner];
    return subject !== undefined && kinds.includes(subject.kind);
  };
}

function present(
  subjects: readonly Subject[],
  matches: readonly Match[],
  { limit = 10, onePerWork = false }: SearchOptions,
): Hit[] {
  const seen = new Set<string>();
  const hits: Hit[] = [];
  const ranked = matches
    .map(({ owner, score }) => ({ owner, score: score + advantage(subjects[owner]) }))
    .sort((one, other) => other.score - one.score || one.owner - other.owner);
  for (const { owner, score } of ranked) {
    const subject = subjects[owner];
    if (subject === undefined || hits.length >= limit) break;
    const same = onePerWork && subject.work !== undefined ? subject.work : `${owner}`;
    if (!seen.has(same)) hits.push(hitOf(subject, score));
    seen.add(same);
  }
  return hits;
}

/** Breaks ties: the better known first, and a film before its title song. */
function advantage(subject: Subject | undefined): number {
  return subject === undefined ? 0 : subject.fame * 0.02 + (subject.kind === 'film' ? 0.01 : 0);
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
