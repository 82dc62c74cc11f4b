import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/catalogue/fold.ts';
import { ranking } from '../../../src/catalogue/search/ranking.ts';
import { titleKeyMaker, type Titles } from '../../../src/catalogue/search/titleKeys.ts';
import { withWords } from '../../../src/catalogue/search/vocabulary.ts';

/** The score of the best key, when all keys share as much of the query. */
function scoreOf(query: string, titles: Partial<Titles>): number {
  const keysOf = titleKeyMaker();
  const { keys, vocabulary } = withWords(keysOf({ name: '', aka: [], context: [], ...titles }));
  const score = ranking(fold(query), vocabulary);
  return Math.max(...keys.map((key) => score(key, 0.5)));
}

const rows: [query: string, better: Partial<Titles>, worse: Partial<Titles>][] = [
  ['star wars', { name: 'Star Wars' }, { name: 'Star Wars: The Last Jedi' }],
  ['star wars', { name: 'Star Wars' }, { name: 'Krieg der Sterne', aka: ['Star Wars'] }],
  ['star wars', { name: 'A New Hope', aka: ['Star Wars'] }, { name: 'Star Wars Holiday Special' }],
  ['the firm', { name: 'The Firm' }, { name: 'Fire in the Sky' }],
  ['tre firm', { name: 'The Firm' }, { name: 'Star Trek: First Contact' }],
  ['the bo', { name: 'The Boneyard' }, { name: 'Bolt' }],
  ['rocky 3', { name: 'Rocky III' }, { name: 'Rocky IV' }],
  ['rocky iv', { name: 'Rocky IV' }, { name: 'Rocky VI' }],
  ['towers two', { name: 'The Two Towers' }, { name: 'Tower Heist' }],
  [
    'return of the king',
    { name: 'The Lord of the Rings: The Return of the King' },
    { name: 'The King' },
  ],
  ['dune 1984', { name: 'Dune', context: ['1984'] }, { name: 'Dune', context: ['2021'] }],
  ['jaws', { name: 'Jaws' }, { name: 'Out to Sea', context: ['Jaws'] }],
  ['blade runner 20', { name: 'Blade Runner 2049' }, { name: 'Blade' }],
];

describe('ranking', () => {
  it.each(rows)('of "%s" prefers %o to %o', (query, better, worse) => {
    expect(scoreOf(query, better)).toBeGreaterThan(scoreOf(query, worse));
  });

  it('gives more than one only to a whole title', () => {
    expect(scoreOf('Jaws', { name: 'Jaws' })).toBe(2);
    expect(scoreOf('the jaws', { name: 'Jaws' })).toBe(2);
    expect(scoreOf('jaw', { name: 'Jaws' })).toBeLessThan(1);
    expect(scoreOf('return of the jedi', { name: 'Star Wars: Return of the Jedi' })).toBeLessThan(
      1,
    );
  });
});
