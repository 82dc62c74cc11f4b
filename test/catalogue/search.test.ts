import { describe, expect, it } from 'vitest';
import { searchIn, type SearchOptions } from '../../src/catalogue/search.ts';
import { sampleCatalogue } from './sampleCatalogue.ts';

const search = searchIn(sampleCatalogue());
const found = (query: string, options?: SearchOptions) =>
  search.find(query, options).map(({ id }) => id);
const exact = (query: string, options?: SearchOptions) =>
  search.exact(query, options).map(({ id }) => id);

describe('search', () => {
  it.each([
    ['a title', 'jaws', 'jaws-1975'],
    ['a typo', 'taxi drvier', 'taxi-driver-1976'],
    ['a typo in the first letter', 'haws', 'jaws-1975'],
    ['half a title', 'pulp f', 'pulp-fiction-1994'],
    ['words in another order', 'driver taxi', 'taxi-driver-1976'],
    ['no space', 'taxidriver', 'taxi-driver-1976'],
    ['no accent', 'amelie', 'amelie-2001'],
    ['an article too many', 'the taxi driver', 'taxi-driver-1976'],
    ['an article behind', 'Taxi Driver, The', 'taxi-driver-1976'],
    ['a translated title', 'fabuleux destin', 'amelie-2001'],
    ['a numeral in digits', 'rocky 2', 'rocky-ii-1979'],
    ['a numeral in words', 'rocky three', 'rocky-iii-1982'],
    ['a year', 'dune 1984', 'dune-1984'],
    ['a year before the title', '1984 dune', 'dune-1984'],
    ['a year in brackets', 'Dune (1984)', 'dune-1984'],
    ['a composer with the title', 'dune zimmer', 'dune-2021'],
    ['a piece', 'married life', 'married-life-2009'],
    ['a piece with its film', 'out to sea jaws', 'out-to-sea-1975'],
    ['a piece with its performer', 'misirlou dick dale', 'misirlou-1994'],
    ['a name', 'hans zimmer', 'hans-zimmer'],
    ['a name with typos', 'bernard herman', 'bernard-herrmann'],
  ])('finds by %s', (_way, query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  it('shows namesakes, the better known first', () => {
    expect(found('dune').slice(0, 2)).toEqual(['dune-2021', 'dune-1984']);
  });

  it('sets a whole title before titles that begin with it', () => {
    expect(found('rocky ii')[0]).toBe('rocky-ii-1979');
  });

  it('says what tells a hit from its namesakes', () => {
    expect(search.find('misirlou')[0]).toMatchObject({
      kind: 'cue',
      name: 'Misirlou',
      film: 'Pulp Fiction',
      year: 1994,
      work: 'misirlou',
    });
    expect(search.find('dune')[0]).toMatchObject({ kind: 'film', name: 'Dune', year: 2021 });
    expect(search.find('toto')[0]).not.toHaveProperty('year');
  });

  it('looks only among the kinds it is told, and for terms only when told', () => {
    expect(found('jaws', { kinds: ['person'] })).not.toContain('jaws-1975');
    expect(found('needle drop')).not.toContain('needle-drop');
    expect(found('needle drp', { kinds: ['term'] })).toEqual(['needle-drop']);
  });

  it('gives no more than the limit', () => {
    expect(found('r', { limit: 2 })).toHaveLength(2);
  });

  it('can give one hit for all the uses of a piece', () => {
    expect(found('misirlou').slice(0, 2)).toEqual(['misirlou-1994', 'misirlou-2009']);
    const once = found('misirlou', { onePerWork: true });
    expect(once[0]).toBe('misirlou-1994');
    expect(once).not.toContain('misirlou-2009');
  });

  it.each([[''], ['   '], ['?!'], ['x'.repeat(5000)], ['the']])('survives "%.9s"', (query) => {
    expect(Array.isArray(search.find(query))).toBe(true);
    expect(search.exact(query)).toEqual([]);
  });
});

describe('an exact title', () => {
  it.each([
    ['in another case', 'JAWS', ['jaws-1975']],
    ['without accents', 'amelie', ['amelie-2001']],
    ['with numerals of another kind', 'Rocky Two', ['rocky-ii-1979']],
    ['shared by two films', 'Dune', ['dune-2021', 'dune-1984']],
    ['with its year', 'Dune (2021)', ['dune-2021']],
    ['with its film', 'Married Life - Up', ['married-life-2009']],
    ['with "from" and its film', 'misirlou from pulp fiction', ['misirlou-1994']],
    ['of another language', "le fabuleux destin d'amelie poulain", ['amelie-2001']],
    ['that is only half', 'Pulp', []],
    ['with a typo', 'Jawz', []],
    ['with a wrong year', 'Dune 1999', []],
  ])('%s is answered', (_way, query, ids) => {
    expect(exact(query)).toEqual(ids);
  });

  it('is looked for among the wanted kinds', () => {
    expect(exact('Dune', { kinds: ['cue'] })).toEqual([]);
  });
});

describe('a title that was probably meant', () => {
  it('is offered for a typo', () => {
    expect(search.nearest('pulp fictoin')?.id).toBe('pulp-fiction-1994');
  });

  it('is not offered for something else, nor for another number', () => {
    expect(search.nearest('casablanca')).toBeUndefined();
    expect(search.nearest('rocky 7')).toBeUndefined();
  });
});
