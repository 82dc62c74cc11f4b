import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gramIndex } from '../../../src/catalogue/search/gramIndex.ts';
import { gramReader, roomFor } from '../../../src/catalogue/search/grams.ts';

const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  minLength: 1,
  maxLength: 8,
});
const title = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const read = gramReader();

function grams(text: string, finished = true): number[] {
  const into = new Uint32Array(roomFor(text.length, 1));
  return [...into.subarray(0, read(text, finished, into, 0))].sort((one, other) => one - other);
}

function indexOf(keys: readonly string[], groups = keys.map(() => 1)) {
  return gramIndex(keys, Uint8Array.from(groups));
}

describe('the pieces of a text', () => {
  it('are each read once, and fit the room that is made for them', () => {
    fc.assert(
      fc.property(title, fc.boolean(), (text, finished) => {
        const pieces = grams(text, finished);
        expect(new Set(pieces).size).toBe(pieces.length);
        expect(pieces.length).toBeLessThanOrEqual(roomFor(text.length, 1));
      }),
    );
  });

  it('do not depend on the order of words', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        expect(grams(words.toReversed().join(' '))).toEqual(grams(words.join(' ')));
      }),
    );
  });

  it('of an unfinished text are among those of the finished one, but for its mixture', () => {
    const whole = new Set(grams('fellowship of the ring'));
    expect(grams('fellowship of the rin', false).filter((gram) => !whole.has(gram))).toEqual([]);
  });

  it('keep one piece of a word in which two letters changed places', () => {
    const shared = new Set(grams('thing')).intersection(new Set(grams('tihng')));
    const unlike = new Set(grams('thing')).intersection(new Set(grams('tuvwg')));
    expect(shared.size).toBeGreaterThan(unlike.size);
  });
});

describe('the candidates for a query', () => {
  it('have the key itself among them, with all pieces shared', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(title, { minLength: 1, maxLength: 30 }),
        fc.nat(),
        (keys, pick) => {
          const key = pick % keys.length;
          const found = indexOf(keys)(keys[key] ?? '', keys.length, 1);
          expect(found.find((candidate) => candidate.key === key)?.shared).toBe(1);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are no more than the limit, and the best of all', () => {
    const keys = ['star wars', 'star trek', 'a star is born', 'stardust', 'jaws', 'alien'];
    const found = indexOf(keys)('star wars', 2, 1).map(({ key }) => keys[key]);
    expect(found).toHaveLength(2);
    expect(found).toContain('star wars');
  });

  it('belong to a wanted group', () => {
    const keys = ['jaws', 'jaws theme', 'jaws ride'];
    const index = indexOf(keys, [1, 2, 4]);
    expect(index('jaws', 10, 2).map(({ key }) => key)).toEqual([1]);
    expect(index('jaws', 10, 5).map(({ key }) => key)).toEqual([0, 2]);
    expect(index('jaws', 10, 8)).toEqual([]);
  });

  it('are none when nothing is shared', () => {
    expect(indexOf(['jaws'])('xylophon', 10, 1)).toEqual([]);
    expect(indexOf([])('jaws', 10, 1)).toEqual([]);
  });
});
