import { describe, expect, it } from 'vitest';
import { checkDataset } from '../../src/catalogue/check.ts';
import { filesOf, sampleRecords, type Raw } from './sampleDataset.ts';

/** What is said about the first film when some of its fields are changed. */
function said(fields: Raw): string[] {
  const records = sampleRecords();
  Object.assign(records.films[0] ?? {}, fields);
  return checkDataset(filesOf(records)).problems.map(({ message }) => message);
}

/** What is said about the first film when its line is written by hand. */
function saidOfLine(line: string): string[] {
  const files = filesOf(sampleRecords());
  const rest = files['films.jsonl'].split('\n').slice(1);
  files['films.jsonl'] = [line, ...rest].join('\n');
  return checkDataset(files).problems.map(({ message }) => message);
}

const fields: [mistake: string, fields: Raw, sentence: string][] = [
  ['a misspelled field', { titel: 'x' }, '"titel" is not a field of a film; did you mean "title"?'],
  [
    'an unknown field inside another',
    { verdict: { is: 'score', why: 'x', because: 'y' } },
    '"because" is not a field of "verdict"',
  ],
  ['a missing field', { fame: undefined }, 'this film has no "fame"'],
  ['a missing choice', { verdict: { why: 'x' } }, '"verdict" has no "is"'],
  ['a number as text', { year: '2001' }, '"year" must be a number, not the text "2001"'],
  ['a broken number', { year: 2001.5 }, '"year" must be a whole number, not 2001.5'],
  ['a text as list', { title: ['x'] }, '"title" must be text, not a list'],
  ['nothing as text', { title: null }, '"title" must be text, not null'],
  ['a text instead of a list', { aka: 'x' }, '"aka" must be a list in [ ], not the text "x"'],
  ['a record as text', { title: {} }, '"title" must be text, not a record'],
  ['a year before films', { year: 1200 }, '"year" is 1200; it must be 1880 or more'],
  ['a year far away', { year: 20011 }, '"year" is 20011; it must be 2100 or less'],
  ['an unknown word', { form: 'movie' }, '"form" is "movie"; it must be one of film, series'],
  [
    'an unknown role',
    { composers: [{ person: 'toto', role: 'band' }] },
    '"composers", entry 1, "role" is "band"; it must be one of composer, songwriter, performer, adapter',
  ],
  [
    'an id with capitals',
    { id: 'Amelie-2001' },
    '"id" is "Amelie-2001": an id is lower-case letters and digits joined by hyphens',
  ],
  [
    'an IMDb id of another kind',
    { imdb: 'nm0001' },
    '"imdb" is "nm0001": an IMDb title id looks like tt0073195',
  ],
  [
    'a country by name',
    { country: ['France'] },
    '"country", entry 1 is "France": a country is two capital letters, as in US',
  ],
  [
    'a space at an end',
    { title: 'Amélie ' },
    '"title" is "Amélie ": a text is not empty and has no space at its beginning or end',
  ],
  [
    'a source without the whole',
    { source: { title: { from: ['afi'], confidence: 'official' } } },
    '"source": a source needs an entry "*" for the record as a whole',
  ],
  [
    'evidence from nowhere',
    { source: { '*': { from: [], confidence: 'single' } } },
    '"source", "*", "from" is empty',
  ],
];

const lines: [mistake: string, line: string, sentence: string][] = [
  ['a missing comma', '{"id":"a" "b":1}', 'not valid JSON at column 11, after {"id":"a" '],
  ['a line that ends too early', '{"id":"a"', 'not valid JSON: the line ends too early'],
  ['a text that never ends', '{"id":"a', 'not valid JSON: the line ends too early'],
  [
    'a curly quotation mark',
    '{"id":“a”}',
    'not valid JSON: “ is a curly quotation mark; JSON needs the straight one (")',
  ],
  [
    'a bare word',
    '{"id":jaws}',
    'not valid JSON: j stands where a quotation mark, a number or a bracket is expected',
  ],
  ['a list instead of a record', '[1]', 'a film must be a record in { }, not a list'],
];

describe('a field that is written wrong', () => {
  it.each(fields)('is explained: %s', (_mistake, change, sentence) => {
    expect(said(change)).toContain(sentence);
  });
});

describe('a line that is not a record', () => {
  it.each(lines)('is explained: %s', (_mistake, line, sentence) => {
    expect(saidOfLine(line)).toContain(sentence);
  });
});
