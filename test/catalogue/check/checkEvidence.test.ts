import { describe, expect, it } from 'vitest';
import { checkDataset } from '../../../src/catalogue/check.ts';
import { tableNames, type TableName } from '../../../src/catalogue/dataset.ts';
import { filesOf, sampleRecords } from '../sampleDataset.ts';

function weaknesses(from: string[], confidence: string, table: TableName = 'films'): string[] {
  const records = sampleRecords();
  Object.assign(records[table][0] ?? {}, { source: { '*': { from, confidence } } });
  return checkDataset(filesOf(records)).problems.map(({ message }) => message);
}

describe('evidence', () => {
  it.each([
    ['official', ['oscars']],
    ['official', ['wikipedia', 'golden-globes']],
    ['official', ['grammys']],
    ['official', ['afi']],
    ['verified', ['wikipedia', 'freebase']],
    ['verified', ['dbpedia', 'wikipedia', 'wikidata']],
    ['verified', ['pixarfilms', 'freebase']],
    ['reviewed', ['knowledge']],
    ['reviewed', ['wikipedia', 'knowledge']],
    ['single', ['beatify']],
    ['single', ['wikipedia', 'dbpedia']],
  ])('may be %s by %j', (confidence, from) => {
    expect(weaknesses(from, confidence)).toEqual([]);
  });

  it.each([
    ['official', ['knowledge']],
    ['official', ['wikipedia', 'freebase']],
    ['verified', ['freebase']],
    ['verified', ['freebase', 'freebase']],
    ['verified', ['wikipedia', 'dbpedia', 'pixarfilms']],
    ['reviewed', ['wikipedia', 'dbpedia']],
  ])('may not be %s by %j', (confidence, from) => {
    expect(weaknesses(from, confidence)).toHaveLength(1);
  });

  it.each(tableNames)('is looked at in %s', (table) => {
    expect(weaknesses(['wikipedia'], 'official', table)).toHaveLength(1);
  });
});
