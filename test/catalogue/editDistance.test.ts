import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsFrom } from '../../src/catalogue/editDistance.ts';
import { editsByBits, mostBits } from '../../src/catalogue/edits/editsByBits.ts';
import { editsByTable } from '../../src/catalogue/edits/editsByTable.ts';

/** Few different letters, so that chance makes likenesses. */
const letters = fc.constantFrom('a', 'b', 'c', 'é', ' ');
const short = fc.string({ unit: letters, maxLength: mostBits });
const long = fc.string({ unit: letters, maxLength: 60 });

describe('edits between two strings', () => {
  it.each([
    ['jaws', 'jaws', 0],
    ['jaw', 'jaws', 1],
    ['jawss', 'jaws', 1],
    ['jams', 'jaws', 1],
    ['jwas', 'jaws', 1],
    ['', 'jaws', 4],
    ['jaws', '', 4],
    [
      'the fellowship of the rnig and the two towers',
      'the fellowship of the ring and the two tower',
      2,
    ],
  ])('from "%s" to "%s" are %d', (from, to, count) => {
    expect(editsFrom(from)(to).whole).toBe(count);
  });

  it('know how well a beginning fits', () => {
    expect(editsFrom('star wasr')('star wars the force awakens').start).toBe(1);
    const query = 'the lord of the rings the fellowship';
    expect(editsFrom(query)(`${query} of the ring`).start).toBe(0);
  });

  it('are the same by bits and by table', () => {
    fc.assert(
      fc.property(short, long, (from, to) => {
        const byBits = editsByBits(from)(to);
        const byTable = editsByTable(from, to);
        expect(byBits.whole).toBe(byTable.whole);
        expect(byBits.start).toBe(Math.min(byTable.start, from.length));
      }),
      { numRuns: 500 },
    );
  });

  it('are as many in either direction, and none only between equals', () => {
    fc.assert(
      fc.property(long, long, (one, other) => {
        const { whole } = editsFrom(one)(other);
        expect(editsFrom(other)(one).whole).toBe(whole);
        expect(whole === 0).toBe(one === other);
      }),
    );
  });
});
