import type { Kind } from '../../src/i18n/index.ts';
import type { QuestionOf } from '../../src/questions/maker.ts';
import { aQuestion } from './gameBuilder.ts';

const FILM_OPTIONS = [
  'Jaws (1975)',
  'Alien (1979)',
  'Rocky (1976)',
  '*batteries not included (1987)',
];
const film = { film: 'Jaws', year: 1975 };

/** One question of every kind, as its maker would make it. */
export const everyKind: { readonly [K in Kind]: QuestionOf<K> } = {
  'score-or-soundtrack': {
    ...aQuestion(),
    kind: 'score-or-soundtrack',
    params: {
      ...film,
      cue: 'Main Title',
      origin: 'score',
      makers: ['John Williams'],
      performers: [],
      adapters: [],
      heard: 'Heard before the shark is ever seen.',
    },
    options: ['score', 'rest'],
    answer: 0,
  },
  'composer-of-film': {
    ...aQuestion(),
    kind: 'composer-of-film',
    params: { ...film, composers: ['John Williams'], note: null },
  },
  'film-of-composer': {
    ...aQuestion({ options: FILM_OPTIONS, answer: 0 }),
    kind: 'film-of-composer',
    params: {
      ...film,
      composer: 'John Williams',
      others: [],
      note: 'Two notes became the sound of danger.',
    },
  },
  'song-to-film': {
    ...aQuestion({ options: FILM_OPTIONS, answer: 2 }),
    kind: 'song-to-film',
    params: {
      film: 'Rocky',
      year: 1976,
      song: 'Gonna Fly Now',
      writers: ['Bill Conti'],
      note: null,
    },
  },
  'best-score-of-year': {
    ...aQuestion({ options: FILM_OPTIONS, answer: 0, difficulty: 2 }),
    kind: 'best-score-of-year',
    params: {
      ...film,
      season: 1975,
      category: 'Music (Original Score)',
      people: ['John Williams'],
      note: null,
    },
  },
  'odd-one-out': {
    ...aQuestion({ options: FILM_OPTIONS, answer: 3, difficulty: 3 }),
    kind: 'odd-one-out',
    params: {
      film: '*batteries not included',
      year: 1987,
      composer: 'John Williams',
      composers: ['James Horner'],
      note: null,
    },
  },
};

export const oneOfEach = Object.values(everyKind);
