import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOrder } from '../../../src/catalogue/check/checkOrder.ts';
import type { Table } from '../../../src/catalogue/check/readTable.ts';
import type { Term } from '../../../src/catalogue/schema.ts';

function tableOf(ids: readonly string[]): Table<'terms'> {
  const rows = ids.map(
    (id, index) => ({ table: 'terms', line: index + 1, record: term(id) }) as const,
  );
  return { rows, ids: new Set(ids), problems: [] };
}

function term(id: string): Term {
  return {
    id,
    name: id,
    aka: [],
    text: id,
    examples: [{ film: 'jaws-1975', shows: id }],
    source: { '*': { from: ['knowledge'], confidence: 'single' } },
  };
}

const id = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', '-', '1'),
  minLength: 1,
  maxLength: 6,
});
const sortedIds = fc.uniqueArray(id, { minLength: 2, maxLength: 40 }).map((ids) => ids.sort());

function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.toSpliced(from, 1);
  return rest.toSpliced(to, 0, ...items.slice(from, from + 1));
}

describe('the order of lines', () => {
  it('is right when ids are sorted by code units', () => {
    fc.assert(
      fc.property(sortedIds, (ids) => {
        expect(checkOrder(tableOf(ids))).toEqual([]);
      }),
    );
  });

  it('is wrong for one line when one line was moved', () => {
    fc.assert(
      fc.property(sortedIds, fc.nat(), fc.nat(), (ids, from, to) => {
        const [start, end] = [from % ids.length, to % ids.length];
        const problems = checkOrder(tableOf(moved(ids, start, end)));
        expect(problems).toHaveLength(start === end ? 0 : 1);
      }),
    );
  });

  it('is right again when every misplaced line is put where it is told', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']), (ids) => {
        const wrong = new Set(checkOrder(tableOf(ids)).map(({ line }) => ids[line - 1]));
        const kept = ids.filter((one) => !wrong.has(one));
        expect(kept).toEqual(kept.toSorted());
      }),
    );
  });

  it('names both neighbors', () => {
    const [problem] = checkOrder(tableOf(['jaws', 'up', 'alien', 'vertigo', 'zulu', 'zodiac']));
    expect(problem?.message).toBe(
      '"alien" is out of order: move this line to the top, before "jaws"',
    );
  });

  it('counts an id that is used twice as used twice, not as out of order', () => {
    const messages = checkOrder(tableOf(['a', 'b', 'a'])).map(({ message }) => message);
    expect(messages).toEqual(['id "a" is already used in line 1']);
  });
});
