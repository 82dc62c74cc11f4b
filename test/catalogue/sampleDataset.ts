import type { FileName } from '../../src/catalogue/dataset.ts';

export type Raw = Record<string, unknown>;
export type Records = Record<'films' | 'people' | 'cues' | 'awards' | 'terms', Raw[]>;

const official = { '*': { from: ['oscars'], confidence: 'official' } };
const known = { '*': { from: ['knowledge'], confidence: 'single' } };

/** A small dataset without a mistake, new at each call, so that a test may spoil it. */
export function sampleRecords(): Records {
  return {
    films: [
      film('amelie-2001', 'Amélie', 2001, 'yann-tiersen', {
        aka: ["Le Fabuleux Destin d'Amélie Poulain"],
      }),
      film('dune-1984', 'Dune', 1984, 'toto', { fame: 2 }),
      film('dune-2021', 'Dune', 2021, 'hans-zimmer', { fame: 3 }),
      film('jaws-1975', 'Jaws', 1975, 'john-williams', {
        fame: 3,
        directors: ['steven-spielberg'],
      }),
      {
        ...film('pulp-fiction-1994', 'Pulp Fiction', 1994, ''),
        composers: [],
        noOriginalScore: 'Tarantino took records from his shelf.',
        verdict: { is: 'songs', why: 'Every piece is a record.' },
      },
      film('rocky-ii-1979', 'Rocky II', 1979, 'bill-conti'),
      film('rocky-iii-1982', 'Rocky III', 1982, 'bill-conti'),
      film('taxi-driver-1976', 'Taxi Driver', 1976, 'bernard-herrmann'),
      film('up-2009', 'Up', 2009, 'michael-giacchino', { fame: 3 }),
    ],
    people: [
      person('bernard-herrmann', 'Bernard Herrmann', { born: 1911, died: 1975 }),
      person('bill-conti', 'Bill Conti'),
      person('dick-dale', 'Dick Dale'),
      person('hans-zimmer', 'Hans Zimmer', { born: 1957 }),
      person('john-williams', 'John Williams', { born: 1932 }),
      person('johann-strauss-ii', 'Johann Strauss II', { born: 1825, died: 1899 }),
      person('michael-giacchino', 'Michael Giacchino'),
      person('steve-lukather', 'Steve Lukather'),
      person('steven-spielberg', 'Steven Spielberg'),
      person('toto', 'Toto', { kind: 'band', members: ['steve-lukather'] }),
      person('yann-tiersen', 'Yann Tiersen'),
    ].sort((one, other) => (String(one['id']) < String(other['id']) ? -1 : 1)),
    cues: [
      cue('main-title-jaws-1975', 'Main Title', 'jaws-1975', 'score', 'john-williams', { fame: 3 }),
      cue('married-life-2009', 'Married Life', 'up-2009', 'score', 'michael-giacchino', {
        fame: 3,
      }),
      cue('misirlou-1994', 'Misirlou', 'pulp-fiction-1994', 'licensed-song', 'dick-dale', {
        year: 1962,
        work: 'misirlou',
        fame: 3,
      }),
      cue('misirlou-2009', 'Misirlou', 'up-2009', 'licensed-song', 'dick-dale', {
        work: 'misirlou',
        inFilm: false,
      }),
      cue('out-to-sea-1975', 'Out to Sea', 'jaws-1975', 'score', 'john-williams', { fame: 1 }),
    ],
    awards: [
      {
        id: 'oscars-1975-score-jaws',
        body: 'oscars',
        year: 1975,
        category: 'original-score',
        categoryName: 'MUSIC (Original Score)',
        film: 'jaws-1975',
        cue: 'main-title-jaws-1975',
        people: ['john-williams'],
        result: 'won',
        source: official,
      },
    ],
    terms: [
      {
        id: 'needle-drop',
        name: 'needle drop',
        text: 'Music that existed before the film.',
        examples: [{ cue: 'misirlou-1994', shows: 'a record of 1962 over the titles' }],
        source: known,
      },
    ],
  };
}

export function filesOf(records: Records): Record<FileName, string> {
  const text = (raws: readonly Raw[]) => raws.map((raw) => `${JSON.stringify(raw)}\n`).join('');
  return {
    'films.jsonl': text(records.films),
    'people.jsonl': text(records.people),
    'cues.jsonl': text(records.cues),
    'awards.jsonl': text(records.awards),
    'terms.jsonl': text(records.terms),
  };
}

function film(id: string, title: string, year: number, composer: string, more: Raw = {}): Raw {
  const composers = [{ person: composer, role: 'composer' }];
  return { id, title, year, composers, fame: 1, source: official, ...more };
}

function person(id: string, name: string, more: Raw = {}): Raw {
  return { id, name, source: official, ...more };
}

function cue(
  id: string,
  title: string,
  filmId: string,
  origin: string,
  by: string,
  more: Raw = {},
): Raw {
  const role = origin === 'score' ? 'composer' : 'performer';
  const credits = [{ person: by, role }];
  return { id, title, film: filmId, origin, credits, fame: 1, source: known, ...more };
}
