import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { schemaOf, tableNames, type TableName } from '../../../src/catalogue/dataset.ts';
import { compileShape } from '../../../src/catalogue/load/compileShape.ts';
import { sampleRecords, type Raw } from '../sampleDataset.ts';

const fitsOf = (table: TableName) => compileShape(z.toJSONSchema(schemaOf[table], { io: 'input' }));

/** What a slip of the hand may leave in a field. */
const slip = fc.oneof(
  fc.constantFrom<unknown>('', ' ', 'Jaws', 'jaws-1975', 'score', 'composer', 'US', null, true),
  fc.constantFrom<unknown>(0, 1, 3, 4, 1975, 1975.5, 20_000, -1),
  fc.constantFrom<unknown>([], {}, [''], ['jaws-1975'], [{ person: 'toto', role: 'composer' }]),
  fc.jsonValue({ maxDepth: 2 }),
);

const spoiled = fc
  .record({ table: fc.constantFrom(...tableNames), row: fc.nat(), field: fc.nat(), slip })
  .map((choice) => {
    const records = sampleRecords()[choice.table];
    const record: Raw = { ...records[choice.row % records.length] };
    const fields = [...Object.keys(record), 'aka', 'fame', 'year', 'unknown'];
    return {
      table: choice.table,
      record: { ...record, [fields[choice.field % fields.length] ?? '']: choice.slip },
    };
  });

describe('the compiled shape', () => {
  it.each(tableNames)('fits every good record of %s', (table) => {
    const fits = fitsOf(table);
    for (const record of sampleRecords()[table]) expect(fits(record)).toBe(true);
  });

  it('fits what the schema accepts and nothing else, whichever field is spoiled', () => {
    const fits = { films: fitsOf('films'), people: fitsOf('people'), cues: fitsOf('cues') };
    const all = { ...fits, awards: fitsOf('awards'), terms: fitsOf('terms') };
    fc.assert(
      fc.property(spoiled, ({ table, record }) => {
        const issues = schemaOf[table].safeParse(record).error?.issues ?? [];
        const shapely = issues.every(({ code }) => code === 'custom');
        expect(all[table](record)).toBe(shapely);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([[null], [undefined], [[]], ['film'], [1]])('does not fit %s', (value) => {
    expect(fitsOf('films')(value)).toBe(false);
  });

  it('refuses a schema that it has no shape for, before any record is read', () => {
    expect(() => compileShape({ type: 'null' })).toThrow('"null"');
    expect(() => compileShape({ type: 'array', items: true })).toThrow('without a shape');
  });
});
