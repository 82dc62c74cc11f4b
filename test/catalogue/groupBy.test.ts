import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBy } from '../../src/catalogue/groupBy.ts';

const items = fc.array(fc.record({ id: fc.nat(), keys: fc.array(fc.nat(5)) }));

describe('items by key', () => {
  it('are those that have the key, in their order, each once', () => {
    fc.assert(
      fc.property(items, fc.nat(6), (list, key) => {
        const group = groupBy(list, (item) => item.keys);
        expect(group(key)).toEqual(list.filter((item) => item.keys.includes(key)));
      }),
    );
  });

  it('leave out items without a key', () => {
    const group = groupBy([{ work: 'misirlou' }, {}], (cue: { work?: string }) => [cue.work]);
    expect(group('misirlou')).toHaveLength(1);
  });

  it('are grouped once, when first asked', () => {
    let asked = 0;
    const group = groupBy([1, 2, 3], (item) => {
      asked++;
      return [item % 2];
    });
    expect(asked).toBe(0);
    expect(group(1)).toEqual([1, 3]);
    expect(group(0)).toEqual([2]);
    expect(asked).toBe(3);
  });
});
