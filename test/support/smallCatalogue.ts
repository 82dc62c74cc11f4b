import { catalogueOf, type Catalogue } from '../../src/catalogue/catalogue.ts';
import type { Award, Cue, Film, Person, Source, Term } from '../../src/catalogue/schema.ts';

const REVIEWED: Source = { '*': { from: ['knowledge'], confidence: 'reviewed' } };
const OFFICIAL: Source = { '*': { from: ['oscars'], confidence: 'official' } };

export function aFilm(overrides: Partial<Film> & Pick<Film, 'id' | 'title' | 'year'>): Film {
  const none = { aka: [], directors: [], composers: [] };
  return { form: 'film', ...none, fame: 3, source: REVIEWED, ...overrides };
}

export function aCue(overrides: Partial<Cue> & Pick<Cue, 'id' | 'title' | 'film' | 'origin'>): Cue {
  return { aka: [], credits: [], inFilm: true, fame: 3, source: REVIEWED, ...overrides };
}

export function aPerson(id: string, name: string, overrides: Partial<Person> = {}): Person {
  return { id, kind: 'person', name, aka: [], members: [], source: REVIEWED, ...overrides };
}

const by = (person: string) => [{ person, role: 'composer' } as const];

const films: Film[] = [
  aFilm({
    id: 'jaws-1975',
    title: 'Jaws',
    year: 1975,
    directors: ['steven-spielberg'],
    composers: by('john-williams'),
    verdict: { is: 'score', why: 'Two notes of the low strings became the sound of danger.' },
    worthKnowing: 'Spielberg first took the two notes for a joke.',
    source: OFFICIAL,
  }),
  aFilm({
    id: 'batteries-not-included-1987',
    title: '*batteries not included',
    year: 1987,
    composers: by('james-horner'),
    fame: 2,
  }),
  aFilm({
    id: 'guardians-of-the-galaxy-2014',
    title: 'Guardians of the Galaxy',
    year: 2014,
    directors: ['james-gunn'],
    composers: by('tyler-bates'),
    verdict: { is: 'songs', why: 'A mixtape of the seventies carries the story.' },
  }),
  aFilm({
    id: 'the-sting-1973',
    title: 'The Sting',
    year: 1973,
    composers: [{ person: 'marvin-hamlisch', role: 'adapter' }],
  }),
  aFilm({
    id: 'no-country-for-old-men-2007',
    title: 'No Country for Old Men',
    year: 2007,
    noOriginalScore: 'Nearly the whole film does without music.',
  }),
];

const cues: Cue[] = [
  aCue({
    id: 'main-title-1975',
    title: 'Main Title (Theme from Jaws)',
    film: 'jaws-1975',
    origin: 'score',
    credits: by('john-williams'),
    heard: 'Heard before the shark is ever seen.',
  }),
  aCue({
    id: 'hooked-on-a-feeling-2014',
    title: 'Hooked on a Feeling',
    film: 'guardians-of-the-galaxy-2014',
    origin: 'licensed-song',
    work: 'hooked-on-a-feeling',
    year: 1973,
    credits: [
      { person: 'mark-james', role: 'songwriter' },
      { person: 'blue-swede', role: 'performer' },
    ],
  }),
  aCue({
    id: 'the-entertainer-1973',
    title: 'The Entertainer',
    film: 'the-sting-1973',
    origin: 'adaptation',
    credits: [...by('scott-joplin'), { person: 'marvin-hamlisch', role: 'adapter' }],
    debatable: 'The rags are some seventy years older than the film.',
  }),
  aCue({
    id: 'odd-tune-1987',
    title: 'Odd *Tune*',
    film: 'batteries-not-included-1987',
    origin: 'existing-work',
    inFilm: false,
    fame: 1,
  }),
];

const people: Person[] = [
  aPerson('steven-spielberg', 'Steven Spielberg'),
  aPerson('john-williams', 'John Williams'),
  aPerson('james-horner', 'James Horner'),
  aPerson('james-gunn', 'James Gunn'),
  aPerson('tyler-bates', 'Tyler Bates'),
  aPerson('marvin-hamlisch', 'Marvin Hamlisch'),
  aPerson('mark-james', 'Mark James'),
  aPerson('blue-swede', 'Blue Swede', { kind: 'band' }),
  aPerson('scott-joplin', 'Scott Joplin'),
];

const awards: Award[] = [
  {
    id: 'oscars-1975-original-score-jaws',
    body: 'oscars',
    year: 1975,
    category: 'original-score',
    categoryName: 'Music (Original Score)',
    film: 'jaws-1975',
    people: ['john-williams'],
    result: 'won',
    source: OFFICIAL,
  },
  {
    id: 'afi-jaws',
    body: 'afi',
    year: 1975,
    category: 'ranking',
    categoryName: 'AFI’s 100 Years of Film Scores',
    film: 'jaws-1975',
    people: ['john-williams'],
    result: 'ranked',
    rank: 6,
    source: OFFICIAL,
  },
];

const terms: Term[] = [
  {
    id: 'needle-drop',
    name: 'needle drop',
    aka: [],
    text: 'A recording that existed before the film and is laid into it.',
    examples: [{ cue: 'hooked-on-a-feeling-2014', shows: 'a hit of 1974 in a prison' }],
    source: REVIEWED,
  },
];

/** Five films that between them have every kind of verdict, cue and award. */
export const smallCatalogue: Catalogue = catalogueOf({ films, people, cues, awards, terms });
