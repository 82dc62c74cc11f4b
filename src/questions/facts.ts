import { confidenceOf, type Catalogue } from '../catalogue/catalogue.ts';
import type { Cue, Evidence, Film, Source } from '../catalogue/schema.ts';
import { fold } from '../catalogue/fold.ts';
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

/** "Jaws (1975)": unique among options, since a title and its year name one film. */
export const filmLabel = (film: Film) => `${film.title} (${film.year})`;

/** Films that could be taken for one another: remakes, sequels, one title inside the other. */
export function related(one: Film, other: Film): boolean {
  const [a, b] = [fold(one.title), fold(other.title)];
  const firstWords = (title: string) => title.split(' ').slice(0, 2).join(' ');
  return a.includes(b) || b.includes(a) || firstWords(a) === firstWords(b);
}

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

/** One sentence on what the film's music is known for, where it is sure. */
export function noteOn(film: Film): string | null {
  return film.verdict !== undefined && isSolid(film, 'verdict') ? film.verdict.why : null;
}
