import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Award, Film } from '../catalogue/schema.ts';
import type { Question } from '../engine/question.ts';
import { allOf, difficultyOf, evidenceOf, filmLabel, harder, names, noteOn } from './facts.ts';
import type { Candidate, QuestionMaker, QuestionOf } from './maker.ts';
import { fourOptions } from './options.ts';
import { shuffled, type Rng } from './rng.ts';

const KIND = 'best-score-of-year';

/** The options are the nominees of one category in one year, so exactly one of them won. */
export const bestScoreOfYear: QuestionMaker<typeof KIND> = {
  kind: KIND,
  candidates: (catalogue) =>
    [...ballots(catalogue).values()].flatMap((ballot) => candidateOf(ballot, catalogue)),
};

function ballots({ awards }: Catalogue): ReadonlyMap<string, readonly Award[]> {
  const scores = awards.filter(
    ({ body, category }) =>
      body === 'oscars' && category !== 'original-song' && category !== 'ranking',
  );
  return Map.groupBy(scores, ({ year, categoryName }) => `${year}:${categoryName}`);
}

function candidateOf(ballot: readonly Award[], catalogue: Catalogue): Candidate[] {
  const won = ballot.filter(({ result }) => result === 'won');
  const [award] = won;
  const film = award && catalogue.film(award.film);
  const nominees = ballot
    .filter(({ result }) => result === 'nominated')
    .flatMap((nominee) => catalogue.film(nominee.film) ?? []);
  if (award === undefined || film === undefined || won.length !== 1) return [];
  const id = `${KIND}:${award.id}`;
  const difficulty = harder(difficultyOf(film.fame));
  return [{ id, difficulty, make: (rng) => questionOn(award, film, nominees, catalogue, rng) }];
}

function questionOn(
  award: Award,
  film: Film,
  nominees: readonly Film[],
  catalogue: Catalogue,
  rng: Rng,
): Question | undefined {
  const wrong = shuffled(
    nominees.filter(({ id }) => id !== film.id),
    rng,
  );
  const options = fourOptions(filmLabel(film), wrong, filmLabel, rng);
  if (options === undefined) return undefined;
  const { note, sources } =
    award.note === undefined ? noteOn(film) : { note: award.note, sources: [] };
  const question: QuestionOf<typeof KIND> = {
    id: `${KIND}:${award.id}`,
    kind: KIND,
    difficulty: harder(difficultyOf(film.fame)),
    params: {
      season: award.year,
      category: award.categoryName,
      film: film.title,
      year: film.year,
      people: names(award.people, catalogue),
      note,
    },
    ...options,
    evidence: allOf(evidenceOf(award, 'result'), ...sources),
    facts: [award.id, film.id],
  };
  return question;
}
