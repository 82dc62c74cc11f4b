import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, withoutArticle } from '../../src/catalogue/fold.ts';
import { titleKeyMaker } from '../../src/catalogue/search/titleKeys.ts';
import { titleIndex } from '../../src/catalogue/titleIndex.ts';

const word = fc.string({
  unit: fc.constantFrom(...'abcdeilmnorst'.split('')),
  minLength: 1,
  maxLength: 9,
});
const title = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const titles = fc.uniqueArray(title, { minLength: 1, maxLength: 60 });

function indexOf(names: readonly string[]) {
  const keysOf = titleKeyMaker();
  const owners = names.map((name) => keysOf({ name, aka: [], context: [] }));
  return titleIndex(owners, (owner) => 1 << (owner % 2));
}

function best(matches: readonly { owner: number; score: number }[]): number | undefined {
  return matches.toSorted((one, other) => other.score - one.score)[0]?.owner;
}

/** An index is dear to make, so each promise is tried a few dozen times. */
const runs = { numRuns: 40 };

describe('the title index', () => {
  it('lets every title find itself, before all others', () => {
    fc.assert(
      fc.property(titles, fc.nat(), (names, pick) => {
        const name = names[pick % names.length] ?? '';
        const owner = best(indexOf(names)(fold(name), 3));
        expect(withoutArticle(names[owner ?? -1] ?? '')).toBe(withoutArticle(name));
      }),
      runs,
    );
  });

  it('answers only from the groups that are wanted', () => {
    fc.assert(
      fc.property(titles, title, (names, query) => {
        const odd = indexOf(names)(query, 2).filter(({ owner }) => owner % 2 === 0);
        expect(odd).toEqual([]);
      }),
      runs,
    );
  });

  it('answers a question the same after any other question', () => {
    fc.assert(
      fc.property(titles, title, title, (names, query, other) => {
        const index = indexOf(names);
        const first = index(query, 3);
        index(other, 1);
        expect(index(query, 3)).toEqual(first);
      }),
      runs,
    );
  });

  it('finds titles of other scripts', () => {
    const names = ['千と千尋の神隠し', 'Солярис', 'Сталкер'];
    expect(best(indexOf(names)(fold('Солярс'), 3))).toBe(1);
    expect(best(indexOf(names)(fold('千と千尋'), 3))).toBe(0);
  });
});
