import type { Catalogue } from './catalogue.ts';
import { fold, withDigits } from './fold.ts';
import { exactTitles } from './search/exactTitles.ts';
import { present, type Hit, type Presentation } from './search/present.ts';
import { subjectsOf, type Subject, type SubjectKind } from './search/subjects.ts';
import { titleKeyMaker } from './search/titleKeys.ts';
import { titleIndex, type Match } from './titleIndex.ts';

export type { Hit } from './search/present.ts';
export type { SubjectKind } from './search/subjects.ts';

export interface SearchOptions extends Partial<Presentation> {
  /** Films, cues and people, unless told. */
  readonly kinds?: readonly SubjectKind[];
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

/** What a whole title with its year or film reaches; a whole title alone reaches a little more. */
const wholeScore = 1.95;

/** The least likeness of something that is offered as "did you mean". */
const meant = 0.8;

const bits: Readonly<Record<SubjectKind, number>> = { film: 1, cue: 2, person: 4, term: 8 };

/** Makes the index, which takes a moment; answers then come within about a millisecond. */
export function searchIn(catalogue: Catalogue): Search {
  const subjects = subjectsOf(catalogue);
  const keys = subjects.map(titleKeyMaker());
  const match = titleIndex(keys, (owner) => bits[subjects[owner]?.kind ?? 'term']);
  const wholeTitle = exactTitles(subjects, keys);

  const answer = (query: string, matches: readonly Match[], options: SearchOptions) =>
    present(query, matches, subjects, { limit: 10, onePerWork: false, ...options });

  const wholeMatches = (query: string, kinds: readonly SubjectKind[]) =>
    wholeTitle(query, (owner) => isOneOf(kinds, subjects[owner])).map((owner): Match => ({
      owner,
      score: wholeScore,
    }));

  const find: Search['find'] = (text, options = {}) => {
    const query = text.slice(0, longestQuery);
    const kinds = kindsOf(options);
    const wanted = kinds.reduce((sum, kind) => sum | bits[kind], 0);
    const folded = fold(query);
    const forms = [...new Set([folded, withDigits(folded)])].filter((form) => form !== '');
    const near = forms.flatMap((form) => match(form, wanted));
    return answer(query, bestOf([...near, ...wholeMatches(query, kinds)]), options);
  };
  return {
    find,
    exact: (text, options = {}) => {
      const query = text.slice(0, longestQuery);
      return answer(query, bestOf(wholeMatches(query, kindsOf(options))), options);
    },
    nearest: (query, options) => find(query, { ...options, limit: 1 }).find(isMeant),
  };
}

function kindsOf({ kinds = ['film', 'cue', 'person'] }: SearchOptions): readonly SubjectKind[] {
  return kinds;
}

function isOneOf(kinds: readonly SubjectKind[], subject: Subject | undefined): boolean {
  return subject !== undefined && kinds.includes(subject.kind);
}

function isMeant(hit: Hit): boolean {
  return hit.score >= meant;
}

/** Each owner once, with its best score. */
function bestOf(matches: readonly Match[]): Match[] {
  const best = new Map<number, Match>();
  for (const one of matches) {
    if (one.score > (best.get(one.owner)?.score ?? 0)) best.set(one.owner, one);
  }
  return [...best.values()];
}
