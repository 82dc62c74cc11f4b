import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Film } from '../catalogue/schema.ts';
import type { Question } from '../engine/question.ts';
import {
  allOf,
  composerIds,
  difficultyOf,
  evidenceOf,
  filmLabel,
  mayHaveAPart,
  names,
  noteOn,
  related,
  scoredFilms,
} from './facts.ts';
import type { Candidate, QuestionMaker, QuestionOf } from './maker.ts';
import { fitting, fourOptions, likeFilms } from './options.ts';
import type { Rng } from './rng.ts';

const KIND = 'film-of-composer';

/** One film of one composer: the more people know the film, the easier. */
export const filmOfComposer: QuestionMaker<typeof KIND> = {
  kind: KIND,
  candidates: (catalogue) => {
    const pool = scoredFilms(catalogue);
    return pool.flatMap((film) =>
      composerIds(film).map((composer): Candidate => ({
        id: `${KIND}:${composer}:${film.id}`,
        difficulty: difficultyOf(film.fame),
        make: (rng) => questionOn(composer, film, pool, catalogue, rng),
      })),
    );
  },
};

function questionOn(
  composer: string,
  film: Film,
  pool: readonly Film[],
  catalogue: Catalogue,
  rng: Rng,
): Question | undefined {
  const wrong = fitting(
    likeFilms(film, pool, rng),
    (other) => !related(film, other) && !mayHaveAPart(composer, other, catalogue),
  );
  const options = fourOptions(filmLabel(film), wrong, filmLabel, rng);
  if (options === undefined) return undefined;
  const others = composerIds(film).filter((id) => id !== composer);
  const { note, sources } = noteOn(film);
  const question: QuestionOf<typeof KIND> = {
    id: `${KIND}:${composer}:${film.id}`,
    kind: KIND,
    difficulty: difficultyOf(film.fame),
    params: {
      composer: catalogue.nameOf(composer),
      others: names(others, catalogue),
      film: film.title,
      year: film.year,
      note,
    },
    ...options,
    evidence: allOf(evidenceOf(film, 'composers'), ...sources),
    facts: [film.id],
  };
  return question;
}
