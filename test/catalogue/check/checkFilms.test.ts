import { describe, expect, it } from 'vitest';
import { checkDataset } from '../../../src/catalogue/check.ts';
import { filesOf, sampleRecords, type Raw } from '../sampleDataset.ts';

/** What is said when the last film of the sample is changed; nothing points at that one. */
function said(fields: Raw): string[] {
  const records = sampleRecords();
  const source = { '*': { from: ['oscars'], confidence: 'official' } };
  records.films.push({ id: 'x-2000', title: 'X', year: 2000, fame: 1, source, ...fields });
  return checkDataset(filesOf(records)).problems.map(({ message }) => message);
}

describe('the id of a film', () => {
  it.each([
    ['vertigo-1958', 'Vertigo', 1958],
    ['west-side-story-1961', 'West Side Story', 1961],
    ['west-side-story-2021', 'West Side Story', 2021],
    ['wall-e-2008', 'WALL·E', 2008],
    ['volver-a-empezar-1982-garci', 'Volver a empezar', 1982],
    ['yi-yi-2000', 'Yi Yi', 2000],
    ['you-ve-got-mail-1998', "You've Got Mail", 1998],
    ['youve-got-mail-1998', "You've Got Mail", 1998],
    ['waltz-and-tango-1990', 'Waltz & Tango', 1990],
    ['waltz-tango-1990', 'Waltz & Tango', 1990],
    ['zoe-2000', 'Zoë', 2000],
  ])('may be %s for %s', (id, title, year) => {
    expect(said({ id, title, year })).toEqual([]);
  });

  it.each([
    ['vertigo', 'Vertigo', 1958, 'vertigo-1958'],
    ['vertigo-1985', 'Vertigo', 1958, 'vertigo-1958'],
    ['vertgio-1958', 'Vertigo', 1958, 'vertigo-1958'],
    ['z-1969', 'The Zoo', 1969, 'the-zoo-1969'],
  ])('may not be %s for %s of %d', (id, title, year, expected) => {
    const message = `id "${id}" is not made of the title and the year; expected "${expected}"`;
    expect(said({ id, title, year })).toContain(message);
  });

  it('may be anything for a title without Latin letters', () => {
    expect(said({ id: 'yume-1990', title: '夢', year: 1990 })).toEqual([]);
  });
});

describe('the score of a film', () => {
  const why = 'A reason.';

  it.each([
    ['songs and no composer', { verdict: { is: 'songs', why } }],
    ['no verdict and no composer', {}],
    ['a reason why there is no score', { noOriginalScore: why, verdict: { is: 'songs', why } }],
  ])('may be unknown with %s', (_case, fields) => {
    expect(said(fields)).toEqual([]);
  });

  it('may not be what a film is known for when nobody wrote it', () => {
    expect(said({ verdict: { is: 'score', why } })).toEqual([
      'is known for its score, but names no "composers"',
    ]);
  });
});
