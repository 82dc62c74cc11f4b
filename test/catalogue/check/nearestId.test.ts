import { describe, expect, it } from 'vitest';
import { suggest } from '../../../src/catalogue/check/nearestId.ts';

const known = ['heat-1995', 'jaws-1975', 'jaws-2-1978', 'the-sting-1973', 'up-2009'];

describe('a suggestion for an unknown id', () => {
  it.each([
    ['jaws-1957', 'jaws-1975'],
    ['jaws', 'jaws-1975'],
    ['heat-1996', 'heat-1995'],
    ['the-stign-1973', 'the-sting-1973'],
    ['sting-1973', 'the-sting-1973'],
    ['up-2008', 'up-2009'],
  ])('for "%s" is "%s"', (wanted, meant) => {
    expect(suggest(wanted, known)).toBe(`; did you mean "${meant}"?`);
  });

  it.each([['casablanca-1942'], ['x'], ['vertigo-1958']])('is not made for "%s"', (wanted) => {
    expect(suggest(wanted, known)).toBe('');
  });

  it('is not made from nothing', () => {
    expect(suggest('jaws-1975', [])).toBe('');
  });
});
