import type { Catalogue } from '../catalogue/catalogue.ts';
import { fold } from '../catalogue/fold.ts';
import type { Cue, Film } from '../catalogue/schema.ts';
import type { Question } from '../engine/question.ts';
import { allOf, difficultyOf, evidenceOf, filmLabel, isSolid, makersOf, related } from './facts.ts';
import type { Candidate, QuestionMaker, QuestionOf } from './maker.ts';
import { fourOptions, likeFilms } from './options.ts';
import type { Rng } from './rng.ts';

const KIND = 'song-to-film';

/** Only songs written for one film: a needle drop may be heard in films that nobody has listed. */
export const songToFilm: QuestionMaker<typeof KIND> = {
  kind: KIND,
  candidates: (catalogue) => {
    const homes = homesOf(catalogue);
    const withSongs = catalogue.films.filter((film) =>
      catalogue.cuesOf(film.id).some(({ origin }) => origin === 'original-song'),
    );
    return catalogue.cues
      .filter((cue) => isAsked(cue, homes))
      .flatMap((cue): Candidate[] => {
        const film = catalogue.film(cue.film);
        if (film === undefined || givesAway(cue, film)) return [];
        const difficulty = difficultyOf(Math.min(film.fame, cue.fame));
        return [
          {
            id: `${KIND}:${cue.id}`,
            difficulty,
            make: (rng) => questionOn(cue, film, withSongs, catalogue, rng),
          },
        ];
      });
  },
};

/** How many films have a cue of this title, by the folded title. */
function homesOf({ cues }: Catalogue): ReadonlyMap<string, number> {
  const homes = new Map<string, number>();
  for (const cue of cues) homes.set(fold(cue.title), (homes.get(fold(cue.title)) ?? 0) + 1);
  return homes;
}

function isAsked(cue: Cue, homes: ReadonlyMap<string, number>): boolean {
  const clear = cue.origin === 'original-song' && cue.inFilm && cue.debatable === undefined;
  return clear && isSolid(cue, 'origin', 'film') && homes.get(fold(cue.title)) === 1;
}

/** So many first letters in common make two words one: Guardians and Guardian, Argentina and Argentine. */
const TELLING_START = 5;

function givesAway(cue: Cue, film: Film): boolean {
  const [song, title] = [fold(cue.title), fold(film.title)];
  const starts = (words: string) =>
    words
      .split(' ')
      .filter((word) => word.length >= TELLING_START)
      .map((word) => word.slice(0, TELLING_START));
  const shared = starts(song).some((start) => starts(title).includes(start));
  return shared || song.includes(title) || title.includes(song);
}

function questionOn(
  cue: Cue,
  film: Film,
  pool: readonly Film[],
  catalogue: Catalogue,
  rng: Rng,
): Question | undefined {
  const wrong = likeFilms(film, pool, rng).filter((other) => !related(film, other));
  const options = fourOptions(filmLabel(film), wrong, filmLabel, rng);
  if (options === undefined) return undefined;
  const { makers } = makersOf(cue, catalogue);
  const note = cue.heard !== undefined && isSolid(cue, 'heard') ? cue.heard : null;
  const sources = note === null ? [] : [evidenceOf(cue, 'heard')];
  const question: QuestionOf<typeof KIND> = {
    id: `${KIND}:${cue.id}`,
    kind: KIND,
    difficulty: difficultyOf(Math.min(film.fame, cue.fame)),
    params: {
      song: cue.title,
      film: film.title,
      year: film.year,
      writers: isSolid(cue, 'credits') ? makers : [],
      note,
      series: film.form === 'series',
    },
    ...options,
    evidence: allOf(evidenceOf(cue, 'origin'), ...sources),
    facts: [cue.id, film.id],
  };
  return question;
}
