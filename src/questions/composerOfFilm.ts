import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Film } from '../catalogue/schema.ts';
import type { Question } from '../engine/question.ts';
import {
  allOf,
  composerIds,
  difficultyOf,
  evidenceOf,
  mayHaveAPart,
  names,
  noteOn,
  scoredFilms,
} from './facts.ts';
import type { QuestionMaker, QuestionOf } from './maker.ts';
import { fitting, fourOptions, likeFilms } from './options.ts';
import type { Rng } from './rng.ts';

const KIND = 'composer-of-film';
/** Three names and more make an option that gives itself away. */
const MOST_COMPOSERS = 2;

export const composerOfFilm: QuestionMaker<typeof KIND> = {
  kind: KIND,
  candidates: (catalogue) => {
    const pool = scoredFilms(catalogue).filter((film) => film.composers.length <= MOST_COMPOSERS);
    return pool.map((film) => ({
      id: `${KIND}:${film.id}`,
      difficulty: difficultyOf(film.fame),
      make: (rng: Rng) => questionOn(film, pool, catalogue, rng),
    }));
  },
};

function questionOn(
  film: Film,
  pool: readonly Film[],
  catalogue: Catalogue,
  rng: Rng,
): Question | undefined {
  const alike = fitting(
    likeFilms(film, pool, rng),
    (other) =>
      other.composers.length === film.composers.length &&
      !composerIds(other).some((id) => mayHaveAPart(id, film, catalogue)),
  );
  const label = (one: Film) => names(composerIds(one), catalogue).join(' and ');
  const options = fourOptions(label(film), alike, label, rng);
  if (options === undefined) return undefined;
  const { note, sources } = noteOn(film);
  const question: QuestionOf<typeof KIND> = {
    id: `${KIND}:${film.id}`,
    kind: KIND,
    difficulty: difficultyOf(film.fame),
    params: {
      film: film.title,
      year: film.year,
      composers: names(composerIds(film), catalogue),
      note,
    },
    ...options,
    evidence: allOf(evidenceOf(film, 'composers'), ...sources),
    facts: [film.id],
  };
  return question;
}
