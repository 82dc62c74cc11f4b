import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Cue, Film } from '../catalogue/schema.ts';
import { allOf, difficultyOf, evidenceOf, isSolid, makersOf } from './facts.ts';
import type { Candidate, QuestionMaker, QuestionOf } from './maker.ts';

const KIND = 'score-or-soundtrack';

/**
 * Adaptations, tracks that only the album has, and what people may argue about are not asked; nor is what
 * only specialists know and nothing can be told of, because it would be guessed at and teach nothing.
 */
function isAsked(cue: Cue): boolean {
  const clear = cue.origin !== 'adaptation' && cue.inFilm && cue.debatable === undefined;
  const worthwhile = cue.fame > 1 || cue.heard !== undefined;
  return clear && worthwhile && isSolid(cue, 'origin', 'film');
}

export const scoreOrSoundtrack: QuestionMaker<typeof KIND> = {
  kind: KIND,
  candidates: (catalogue) =>
    catalogue.cues.filter(isAsked).flatMap((cue): Candidate[] => {
      const film = catalogue.film(cue.film);
      if (film === undefined) return [];
      const difficulty = difficultyOf(Math.min(cue.fame, film.fame));
      const question = questionOn(cue, film, catalogue);
      const side = question.options[question.answer] ?? '';
      return [{ id: question.id, difficulty, side, make: () => ({ ...question, difficulty }) }];
    }),
};

function questionOn(cue: Cue, film: Film, catalogue: Catalogue): QuestionOf<typeof KIND> {
  const { makers, performers, adapters } = makersOf(cue, catalogue);
  const heard = cue.heard !== undefined && isSolid(cue, 'heard') ? cue.heard : null;
  const sources = heard === null ? [] : [evidenceOf(cue, 'heard')];
  return {
    id: `${KIND}:${cue.id}`,
    kind: KIND,
    difficulty: 1,
    params: {
      cue: cue.title,
      film: film.title,
      year: film.year,
      origin: cue.origin,
      makers: isSolid(cue, 'credits') ? makers : [],
      performers: isSolid(cue, 'credits') ? performers : [],
      adapters,
      heard,
      series: film.form === 'series',
      ...(cue.year !== undefined && isSolid(cue, 'year') ? { made: cue.year } : {}),
    },
    options: ['score', 'rest'],
    answer: cue.origin === 'score' ? 0 : 1,
    evidence: allOf(evidenceOf(cue, 'origin'), ...sources),
    facts: [cue.id, film.id],
  };
}
