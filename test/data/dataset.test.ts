import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDataset } from '../../src/catalogue/check.ts';
import { sentenceOf } from '../../src/catalogue/check/problem.ts';
import { tableNames } from '../../src/catalogue/dataset.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';

const folder = join(import.meta.dirname, '../../data');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('the dataset', () => {
  const { dataset, problems } = checkDataset({
    'films.jsonl': read('films.jsonl'),
    'people.jsonl': read('people.jsonl'),
    'cues.jsonl': read('cues.jsonl'),
    'awards.jsonl': read('awards.jsonl'),
    'terms.jsonl': read('terms.jsonl'),
  });

  it('has no mistakes', () => {
    expect(problems.map(sentenceOf)).toEqual([]);
  });

  it('is read the same at a start as by the full check', () => {
    const catalogue = loadCatalogue(folder);
    for (const name of tableNames) expect(catalogue[name]).toEqual(dataset?.[name]);
  });
});
