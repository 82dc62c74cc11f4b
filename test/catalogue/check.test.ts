import { describe, expect, it } from 'vitest';
import { checkDataset } from '../../src/catalogue/check.ts';
import { filesOf, sampleRecords } from './sampleDataset.ts';

describe('a dataset without mistakes', () => {
  it('is given whole, with the defaults filled in', () => {
    const { dataset, problems } = checkDataset(filesOf(sampleRecords()));
    expect(problems).toEqual([]);
    expect(dataset?.films).toHaveLength(9);
    expect(dataset?.films[0]).toMatchObject({ id: 'amelie-2001', form: 'film', directors: [] });
    expect(dataset?.cues[0]).toMatchObject({ inFilm: true, aka: [] });
  });

  it('may have Windows line ends, a byte order mark and an empty line at the end', () => {
    const files = filesOf(sampleRecords());
    files['films.jsonl'] = `\u{FEFF}${files['films.jsonl'].replaceAll('\n', '\r\n')}\r\n`;
    expect(checkDataset(files).problems).toEqual([]);
  });

  it('may have empty files', () => {
    const none = filesOf({ films: [], people: [], cues: [], awards: [], terms: [] });
    expect(checkDataset(none).problems).toEqual([]);
  });
});

describe('what is allowed', () => {
  it('lets a film come out in the year after its composer died', () => {
    const records = sampleRecords();
    expect(records.people.find(({ id }) => id === 'bernard-herrmann')?.['died']).toBe(1975);
    expect(checkDataset(filesOf(records)).problems).toEqual([]);
  });

  it('lets a credit be marked as posthumous', () => {
    const records = sampleRecords();
    Object.assign(records.films[3] ?? {}, {
      composers: [{ person: 'johann-strauss-ii', role: 'composer', posthumous: true }],
    });
    expect(checkDataset(filesOf(records)).problems).toEqual([]);
  });

  it('lets a needle drop be by somebody long dead, and of an unknown year', () => {
    const records = sampleRecords();
    const credits = [{ person: 'johann-strauss-ii', role: 'composer' }];
    Object.assign(records.cues[2] ?? {}, { origin: 'existing-work', credits, year: undefined });
    expect(checkDataset(filesOf(records)).problems).toEqual([]);
  });

  it('lets an adaptation be of an old tune, but not by a dead adapter', () => {
    const records = sampleRecords();
    const credits = [{ person: 'johann-strauss-ii', role: 'composer' }];
    Object.assign(records.cues[4] ?? {}, { origin: 'adaptation', credits });
    expect(checkDataset(filesOf(records)).problems).toEqual([]);
    Object.assign(records.cues[4] ?? {}, {
      credits: [{ person: 'johann-strauss-ii', role: 'adapter' }],
    });
    expect(checkDataset(filesOf(records)).problems).toHaveLength(1);
  });

  it('lets any title of a film make its id, with a name that tells namesakes apart', () => {
    const records = sampleRecords();
    Object.assign(records.films[1] ?? {}, { id: 'dune-1984-lynch' });
    Object.assign(records.films[7] ?? {}, { title: 'The Cab', aka: ['Taxi Driver'] });
    expect(checkDataset(filesOf(records)).problems).toEqual([]);
  });
});

describe('a broken line', () => {
  it('is told once, not again by what points at it', () => {
    const records = sampleRecords();
    Object.assign(records.films[3] ?? {}, { fame: 9 });
    const { dataset, problems } = checkDataset(filesOf(records));
    expect(dataset).toBeUndefined();
    expect(problems).toEqual([
      { file: 'films.jsonl', line: 4, message: '"fame" is 9; it must be 3 or less' },
    ]);
  });

  it('is told in the order of files and lines', () => {
    const records = sampleRecords();
    Object.assign(records.cues[1] ?? {}, { film: 'nowhere-1' });
    Object.assign(records.films[8] ?? {}, { fame: 0 });
    Object.assign(records.films[2] ?? {}, { directors: ['nobody-at-all'] });
    const places = checkDataset(filesOf(records)).problems.map(({ file, line }) => [file, line]);
    expect(places).toEqual([
      ['films.jsonl', 3],
      ['films.jsonl', 9],
      ['cues.jsonl', 2],
    ]);
  });
});
