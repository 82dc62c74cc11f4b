import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkDataset } from '../../src/catalogue/check.ts';
import { tableNames } from '../../src/catalogue/dataset.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { readQuickly } from '../../src/catalogue/load/readQuickly.ts';
import { filesOf, sampleRecords, type Raw, type Records } from './sampleDataset.ts';

const folders: string[] = [];

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

function folderSpoiled(table: keyof Records, line: number, fields: Raw): string {
  const records = sampleRecords();
  Object.assign(records[table][line - 1] ?? {}, fields);
  return folderWith(filesOf(records));
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('a loaded catalogue', () => {
  it('holds what the full check gives', () => {
    const files = filesOf(sampleRecords());
    const catalogue = loadCatalogue(folderWith(files));
    const { dataset } = checkDataset(files);
    for (const name of tableNames) expect(catalogue[name]).toEqual(dataset?.[name]);
  });

  it('is the same from files with Windows line ends', () => {
    const files = filesOf(sampleRecords());
    const windows = { ...files, 'cues.jsonl': files['cues.jsonl'].replaceAll('\n', '\r\n') };
    expect(loadCatalogue(folderWith(windows)).cues).toHaveLength(5);
  });

  it('is the same from files with empty lines', () => {
    const files = filesOf(sampleRecords());
    const loose = { ...files, 'cues.jsonl': files['cues.jsonl'].replaceAll('\n', '\n\n') };
    expect(loadCatalogue(folderWith(loose)).cues).toHaveLength(5);
  });
});

describe('a broken dataset', () => {
  const rows: [mistake: string, folder: string, sentence: string][] = [
    [
      'a field',
      folderSpoiled('films', 4, { fame: 4 }),
      'films.jsonl:4: "fame" is 4; it must be 3 or less',
    ],
    [
      'a reference',
      folderSpoiled('cues', 1, { film: 'jaws-2' }),
      'cues.jsonl:1: film "jaws-2" is not in',
    ],
    [
      'a double id',
      folderSpoiled('people', 2, { id: 'bernard-herrmann' }),
      'people.jsonl:2: id "bernard-herrmann" is already used',
    ],
    [
      'an award',
      folderSpoiled('awards', 1, { people: ['nobody-x'] }),
      'awards.jsonl:1: person "nobody-x" is not in',
    ],
    ['a term', folderSpoiled('terms', 1, { examples: [] }), 'terms.jsonl:1: "examples" is empty'],
    [
      'a line',
      folderWith({ ...filesOf(sampleRecords()), 'terms.jsonl': '{"id":' }),
      'terms.jsonl:1: not valid JSON',
    ],
  ];

  it.each(rows)('is refused with file and line: %s', (_mistake, folder, sentence) => {
    expect(() => loadCatalogue(folder)).toThrow(sentence);
  });

  it('tells the first mistakes and counts the rest', () => {
    const records = sampleRecords();
    records.people = Array.from({ length: 30 }, (_, index) => ({ id: `p-${index + 10}` }));
    expect(() => loadCatalogue(folderWith(filesOf(records)))).toThrow(/and \d+ more$/);
  });

  it('is refused when a file is missing', () => {
    expect(() => loadCatalogue(folderWith({}))).toThrow('films.jsonl');
  });
});

describe('the quick reading', () => {
  it.each([
    ['a text for a number', { year: '1975' }],
    ['a fraction', { year: 1975.5 }],
    ['a number outside its bounds', { fame: 4 }],
    ['an unknown field', { titel: 'x' }],
    ['an unknown word', { form: 'movie' }],
    ['a record for a list', { aka: {} }],
    ['a list for a record', { source: [] }],
    ['a wrong role deep inside', { composers: [{ person: 'toto', role: 'x' }] }],
    ['an empty list that needs an entry', { source: { '*': { from: [], confidence: 'single' } } }],
    ['a text with a space at its end', { title: 'Jaws ' }],
    [
      'a word for yes or no',
      { composers: [{ person: 'toto', role: 'composer', posthumous: 'yes' }] },
    ],
  ])('sees %s', (_mistake, fields) => {
    const raw = { ...sampleRecords().films[3], ...fields };
    expect(readQuickly('films', JSON.stringify(raw))).toBeUndefined();
  });

  it('sees a missing field', () => {
    expect(readQuickly('films', '{"id":"jaws-1975"}')).toBeUndefined();
  });
});
