import { describe, expect, test } from 'vitest';
import { catalogueOf } from '../../src/catalogue/catalogue.ts';
import { allOf, mayHaveAPart, related } from '../../src/questions/facts.ts';
import { aCue, aFilm, aPerson } from '../support/smallCatalogue.ts';

const film = (title: string, year: number) => aFilm({ id: `film-${year}`, title, year });

describe('films are related', () => {
  test.each([
    ['Star Wars', 'Rogue One: A Star Wars Story'],
    ['Harry Potter and the Goblet of Fire', 'Harry Potter and the Half-Blood Prince'],
    ['Jurassic Park', 'Jurassic World'],
    ['The Avengers', 'Avengers: Endgame'],
    ['Saw II', 'Saw III'],
    ["Ocean's Eleven", "Ocean's Twelve"],
    ['The Hunchback of Notre Dame', 'Hunchback of Notre Dame'],
  ])('%s and %s, whichever comes first', (one, other) => {
    expect(related(film(one, 1980), film(other, 1990))).toBe(true);
    expect(related(film(other, 1990), film(one, 1980))).toBe(true);
  });

  test.each([
    ['Up', 'Superman'],
    ['Z', 'Zodiac'],
    ['1917', '2012'],
    ['The Third Man', 'The Thing'],
    ['Black Swan', 'Black Panther'],
  ])('but not %s and %s', (one, other) => {
    expect(related(film(one, 1980), film(other, 1990))).toBe(false);
  });
});

describe('a composer may have a part in a film', () => {
  const by = (person: string) => [{ person, role: 'composer' as const }];
  const catalogue = catalogueOf({
    films: [
      aFilm({ id: 'park-1993', title: 'Dino Park', year: 1993, composers: by('old-master') }),
      aFilm({
        id: 'park-2015',
        title: 'Dino Park Again',
        year: 2015,
        composers: by('young-hand'),
        verdict: { is: 'score', why: 'Young Hand wrote it, with a bow to Third Friend.' },
      }),
      aFilm({ id: 'quiet-2016', title: 'A Quiet Year', year: 2016, composers: by('young-hand') }),
    ],
    cues: [
      aCue({
        id: 'loan-2016',
        title: 'Loan',
        film: 'quiet-2016',
        origin: 'score',
        heard: 'It quotes the Lender without asking.',
      }),
    ],
    people: [
      aPerson('old-master', 'Old Master'),
      aPerson('young-hand', 'Young Hand'),
      aPerson('third-friend', 'Third Friend'),
      aPerson('max-credit', 'Max Credit', { aka: ['Lender'] }),
    ],
    awards: [],
    terms: [],
  });
  const hasAPart = (person: string, id: string) => {
    const found = catalogue.film(id);
    return found !== undefined && mayHaveAPart(person, found, catalogue);
  };

  test('by scoring another film of the series', () => {
    expect(hasAPart('old-master', 'park-2015')).toBe(true);
    expect(hasAPart('old-master', 'quiet-2016')).toBe(false);
  });

  test('by being named in what is said of the film or of its cues', () => {
    expect(hasAPart('third-friend', 'park-2015')).toBe(true);
    expect(hasAPart('max-credit', 'quiet-2016')).toBe(true);
    expect(hasAPart('max-credit', 'park-2015')).toBe(false);
  });
});

test('several facts are as sure as the least sure of them, and name each origin once', () => {
  const official = { from: ['oscars', 'wikipedia'], confidence: 'official' } as const;
  const reviewed = { from: ['knowledge', 'wikipedia'], confidence: 'reviewed' } as const;
  expect(
    allOf({ ...official, from: [...official.from] }, { ...reviewed, from: [...reviewed.from] }),
  ).toEqual({ from: ['oscars', 'wikipedia', 'knowledge'], confidence: 'reviewed' });
});
