import { confidenceOf, type Catalogue } from '../catalogue/catalogue.ts';
import type { Cue, Evidence, Film, Source } from '../catalogue/schema.ts';
import { fold, withDigits, withoutArticle } from '../catalogue/fold.ts';
import type { Difficulty } from '../engine/question.ts';

/** Nothing is asked that rests on one list alone. */
export function isSolid<R extends { readonly source: Source }>(
  record: R,
  ...fields: (keyof R & string)[]
): boolean {
  return fields.every((field) => confidenceOf(record, field) !== 'single');
}

export function evidenceOf<R extends { readonly source: Source }>(
  record: R,
  field: keyof R & string,
): Evidence {
  return (
    record.source[field] ?? record.source['*'] ?? { from: ['knowledge'], confidence: 'single' }
  );
}

const SUREST_FIRST = ['official', 'verified', 'reviewed', 'single'];

/** Where several facts come from together: as sure as the least sure of them. */
export function allOf(...parts: readonly Evidence[]): Evidence {
  const doubt = ({ confidence }: Evidence) => SUREST_FIRST.indexOf(confidence);
  const least = parts.toSorted((a, b) => doubt(b) - doubt(a))[0];
  const from = [...new Set(parts.flatMap((part) => part.from))];
  return { from, confidence: least?.confidence ?? 'single' };
}

/** What nearly everybody knows is easy. */
export function difficultyOf(fame: number): Difficulty {
  return fame >= 3 ? 1 : fame === 2 ? 2 : 3;
}

export const harder = (difficulty: Difficulty): Difficulty => (difficulty === 1 ? 2 : 3);

/** Films whose original score is known beyond doubt, written for them and not arranged. */
export function scoredFilms({ films }: Catalogue): readonly Film[] {
  return films.filter(
    (film) =>
      film.composers.length > 0 &&
      film.composers.every(({ role }) => role === 'composer') &&
      isSolid(film, 'composers', 'year'),
  );
}

export const composerIds = (film: Film) => film.composers.map(({ person }) => person);

/**
 * Everybody who may have had a hand in a film's music, bands and their members included: none of them is
 * a safe wrong answer.
 */
export function musiciansOf(film: Film, catalogue: Catalogue): Set<string> {
  const cues = catalogue
    .cuesOf(film.id)
    .flatMap(({ credits }) => credits.map(({ person }) => person));
  const nominees = catalogue.awardsOfFilm(film.id).flatMap(({ people }) => people);
  const hands = [...composerIds(film), ...cues, ...nominees, ...film.directors];
  return new Set(hands.flatMap((id) => [id, ...circleOf(id, catalogue)]));
}

/** A band's members, a member's bands, and the other members of those. */
function circleOf(id: string, { person, bandsOf }: Catalogue): string[] {
  const bands = bandsOf(id);
  return [
    ...(person(id)?.members ?? []),
    ...bands.map((band) => band.id),
    ...bands.flatMap((band) => band.members),
  ];
}

/**
 * Whether a person could be argued to have a part in a film's music: by any credit, by scoring another film
 * of its series, whose themes tend to return, or because what is said of the film names them.
 */
export function mayHaveAPart(id: string, film: Film, catalogue: Catalogue): boolean {
  return (
    musiciansOf(film, catalogue).has(id) ||
    catalogue.filmsComposedBy(id).some((own) => own.id !== film.id && related(own, film)) ||
    isNamedOf(id, film, catalogue)
  );
}

function isNamedOf(id: string, film: Film, { person, nameOf, cuesOf }: Catalogue): boolean {
  const notes = cuesOf(film.id).flatMap(({ heard, debatable }) => [heard, debatable]);
  const said = fold([film.verdict?.why, film.worthKnowing, ...notes].join(' . '));
  const names = [nameOf(id), ...(person(id)?.aka ?? [])];
  return names.some((name) => said.includes(fold(name)));
}

/** "Jaws (1975)": unique among options, since a title and its year name one film. */
export const filmLabel = (film: Film) => `${film.title} (${film.year})`;

/** Long enough to name a series by itself: Jurassic, Avengers, Terminator. */
const TELLING_WORD = 8;

/** Films that could be taken for one another: remakes, sequels, one title inside the other. */
export function related(one: Film, other: Film): boolean {
  const [a, b] = [seriesName(one), seriesName(other)];
  const [first = '', second] = a.split(' ');
  const start = second === undefined || first.length >= TELLING_WORD ? first : `${first} ${second}`;
  return holds(a, b) || holds(b, a) || holds(b, start, 0);
}

const seriesNames = new WeakMap<Film, string>();

/** A title without its article and its numbers, so that Saw II and Saw III are one. Kept: it is asked for often. */
function seriesName(film: Film): string {
  const name = seriesNames.get(film) ?? withoutNumbers(film);
  seriesNames.set(film, name);
  return name;
}

function withoutNumbers({ title }: Film): string {
  const words = withDigits(withoutArticle(fold(title))).split(' ');
  return words.filter((word) => !/^\d+$/.test(word)).join(' ') || words.join(' ');
}

const holds = (title: string, words: string, at?: number) => {
  const place = ` ${title} `.indexOf(` ${words} `);
  return at === undefined ? place >= 0 : place === at;
};

export const names = (ids: readonly string[], catalogue: Catalogue) =>
  ids.map((id) => catalogue.nameOf(id));

export function makersOf(cue: Cue, catalogue: Catalogue) {
  const by = (...roles: string[]) =>
    names(
      cue.credits.filter(({ role }) => roles.includes(role)).map(({ person }) => person),
      catalogue,
    );
  return {
    makers: by('composer', 'songwriter'),
    performers: by('performer'),
    adapters: by('adapter'),
  };
}

/** One sentence on what the film's music is known for, where it is sure, and where that comes from. */
export function noteOn(film: Film): { note: string | null; sources: readonly Evidence[] } {
  return film.verdict !== undefined && isSolid(film, 'verdict')
    ? { note: film.verdict.why, sources: [evidenceOf(film, 'verdict')] }
    : { note: null, sources: [] };
}
