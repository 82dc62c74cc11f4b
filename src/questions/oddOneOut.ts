import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Film } from '../catalogue/schema.ts';
import type { Question } from '../engine/question.ts';
import {
  allOf,
  composerIds,
  difficultyOf,
  evidenceOf,
  filmLabel,
  harder,
  mayHaveAPart,
  names,
  noteOn,
  related,
  scoredFilms,
} from './facts.ts';
import type { Candidate, QuestionMaker, QuestionOf } from './maker.ts';
import { fourOptions, likeFilms } from './options.ts';
import { pick, shuffled, type Rng } from './rng.ts';

const KIND = 'odd-one-out';
const SHARED = 3;
/** Among so many of the likest films the odd one is looked for. */
const ALIKE = 20;
/** Obscure films would only be guessed at. */
const LEAST_FAME = 2;

export const oddOneOut: QuestionMaker<typeof KIND> = {
  kind: KIND,
  candidates: (catalogue) => {
    const pool = scoredFilms(catalogue).filter(({ fame }) => fame >= LEAST_FAME);
    const byComposer = new Map<string, Film[]>();
    for (const film of pool)
      for (const id of composerIds(film)) byComposer.set(id, [...(byComposer.get(id) ?? []), film]);
    return [...byComposer]
      .filter(([, films]) => films.length >= SHARED)
      .map(([composer, films]): Candidate => ({
        id: `${KIND}:${composer}`,
        difficulty: difficultyFor(films),
        make: (rng) => questionOn(composer, films, pool, catalogue, rng),
      }));
  },
};

const difficultyFor = (films: readonly Film[]) => {
  const famous = films.filter(({ fame }) => fame >= 3).length;
  return famous >= SHARED ? harder(difficultyOf(3)) : 3;
};

/** Three films of one series would give the fourth away. */
function unlikeEachOther(films: readonly Film[], rng: Rng): Film[] {
  const chosen: Film[] = [];
  for (const film of shuffled(films, rng))
    if (chosen.length < SHARED && !chosen.some((other) => related(film, other))) chosen.push(film);
  return chosen;
}

function questionOn(
  composer: string,
  films: readonly Film[],
  pool: readonly Film[],
  catalogue: Catalogue,
  rng: Rng,
): Question | undefined {
  const three = unlikeEachOther(films, rng);
  const [first] = three;
  if (first === undefined || three.length < SHARED) return undefined;
  const isStranger = (other: Film) =>
    !three.some((film) => related(film, other)) && !mayHaveAPart(composer, other, catalogue);
  const alike = likeFilms(first, pool, rng).slice(0, ALIKE);
  const odd = pick(alike.filter(isStranger), rng);
  const options = odd && fourOptions(filmLabel(odd), three, filmLabel, rng);
  if (odd === undefined || options === undefined) return undefined;
  const { note, sources } = noteOn(odd);
  const rests = [...three, odd].map((film) => evidenceOf(film, 'composers'));
  const question: QuestionOf<typeof KIND> = {
    id: `${KIND}:${composer}`,
    kind: KIND,
    difficulty: difficultyFor(films),
    params: {
      composer: catalogue.nameOf(composer),
      film: odd.title,
      year: odd.year,
      composers: names(composerIds(odd), catalogue),
      note,
    },
    ...options,
    evidence: allOf(...rests, ...sources),
    facts: [...three.map(({ id }) => id), odd.id],
  };
  return question;
}
