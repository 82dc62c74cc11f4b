import { describe, expect, it } from 'vitest';
import { checkDataset } from '../../src/catalogue/check.ts';
import { sentenceOf } from '../../src/catalogue/check/problem.ts';
import { filesOf, sampleRecords, type Raw, type Records } from './sampleDataset.ts';

type Spoil = (records: Records) => void;

/** Changes fields of one record; `undefined` takes a field out. */
function change(table: keyof Records, id: string, fields: Raw): Spoil {
  return (records) => {
    const record = records[table].find((one) => one['id'] === id);
    if (record === undefined) throw new Error(`The sample has no "${id}"`);
    Object.assign(record, fields);
  };
}

function sentences(spoil: Spoil): string[] {
  const records = sampleRecords();
  spoil(records);
  return checkDataset(filesOf(records)).problems.map(sentenceOf);
}

const jaws = (fields: Raw) => change('films', 'jaws-1975', fields);
const misirlou = (fields: Raw) => change('cues', 'misirlou-1994', fields);
const evidence = (from: string[], confidence: string) =>
  jaws({ source: { '*': { from, confidence } } });
const composer = (person: string) => ({ composers: [{ person, role: 'composer' }] });

const rows: [mistake: string, spoil: Spoil, sentence: string][] = [
  [
    'an unknown film',
    misirlou({ film: 'pulp-fiction-1995' }),
    'cues.jsonl:3: film "pulp-fiction-1995" is not in films.jsonl; did you mean "pulp-fiction-1994"?',
  ],
  [
    'a film without its year',
    misirlou({ film: 'pulp-fiction' }),
    'cues.jsonl:3: film "pulp-fiction" is not in films.jsonl; did you mean "pulp-fiction-1994"?',
  ],
  [
    'an unknown film with nothing near',
    misirlou({ film: 'heat-1995' }),
    'cues.jsonl:3: film "heat-1995" is not in films.jsonl',
  ],
  [
    'an unknown composer',
    jaws(composer('jon-williams')),
    'films.jsonl:4: person "jon-williams" is not in people.jsonl; did you mean "john-williams"?',
  ],
  [
    'an unknown director',
    jaws({ directors: ['steven-spielburg'] }),
    'films.jsonl:4: person "steven-spielburg" is not in people.jsonl; did you mean "steven-spielberg"?',
  ],
  [
    'an unknown band member',
    change('people', 'toto', { members: ['jeff-porcaro'] }),
    'people.jsonl:10: person "jeff-porcaro" is not in people.jsonl',
  ],
  [
    'an award for an unknown cue',
    change('awards', 'oscars-1975-score-jaws', { cue: 'main-titles-jaws-1975' }),
    'awards.jsonl:1: cue "main-titles-jaws-1975" is not in cues.jsonl; did you mean "main-title-jaws-1975"?',
  ],
  [
    'an award for a cue of another film',
    change('awards', 'oscars-1975-score-jaws', { film: 'up-2009' }),
    'awards.jsonl:1: cue "main-title-jaws-1975" belongs to film "jaws-1975", not to "up-2009"',
  ],
  [
    'a rank without a ranking',
    change('awards', 'oscars-1975-score-jaws', { rank: 1 }),
    'awards.jsonl:1: "rank" and the result "ranked" belong together; one is missing',
  ],
  [
    'an example that points nowhere',
    change('terms', 'needle-drop', { examples: [{ shows: 'nothing' }] }),
    'terms.jsonl:1: example 1 names neither a film nor a cue',
  ],
  [
    'an id used twice',
    (records) => records.cues.splice(1, 0, { ...records.cues[0] }),
    'cues.jsonl:2: id "main-title-jaws-1975" is already used in line 1',
  ],
  [
    'a line out of order',
    (records) => records.films.push(...records.films.splice(3, 1)),
    'films.jsonl:9: "jaws-1975" is out of order: move this line between "dune-2021" and "pulp-fiction-1994"',
  ],
  [
    'a line that belongs to the top',
    (records) => records.films.push(...records.films.splice(0, 1)),
    'films.jsonl:9: "amelie-2001" is out of order: move this line to the top, before "dune-1984"',
  ],
  [
    'a line that belongs to the end',
    (records) => records.films.unshift(...records.films.splice(-1, 1)),
    'films.jsonl:1: "up-2009" is out of order: move this line to the end, after "taxi-driver-1976"',
  ],
  [
    'a film id that is made of something else',
    change('films', 'taxi-driver-1976', { title: 'The Cab' }),
    'films.jsonl:8: id "taxi-driver-1976" is not made of the title and the year; expected "the-cab-1976"',
  ],
  [
    'a film id with another year',
    change('films', 'taxi-driver-1976', { year: 1975 }),
    'films.jsonl:8: id "taxi-driver-1976" is not made of the title and the year; expected "taxi-driver-1975"',
  ],
  [
    'a score and none at once',
    jaws({ noOriginalScore: 'None.' }),
    'films.jsonl:4: has "composers" and also "noOriginalScore"; one of them is wrong',
  ],
  [
    'a score that nobody wrote',
    jaws({ composers: [], verdict: { is: 'score', why: 'Two notes.' } }),
    'films.jsonl:4: is known for its score, but names no "composers"',
  ],
  [
    'a needle drop younger than its film',
    misirlou({ year: 1995 }),
    'cues.jsonl:3: this needle drop is of 1995, later than its film "pulp-fiction-1994" of 1994',
  ],
  [
    'a year on a cue of the score',
    change('cues', 'out-to-sea-1975', { year: 1975 }),
    'cues.jsonl:5: "year" belongs to a needle drop only, and this cue is "score"',
  ],
  [
    'a composer who was dead',
    jaws(composer('johann-strauss-ii')),
    'films.jsonl:4: "johann-strauss-ii" died in 1899, before this film of 1975; if the credit is right, add "posthumous": true to it',
  ],
  [
    'a composer who was not born',
    change('people', 'john-williams', { born: 1980 }),
    'films.jsonl:4: "john-williams" was born in 1980, too late for a film of 1975',
  ],
  [
    'a source for a field that is not there',
    jaws({
      source: {
        '*': { from: ['afi'], confidence: 'official' },
        verdict: { from: ['knowledge'], confidence: 'single' },
      },
    }),
    'films.jsonl:4: "source" speaks of "verdict", which this film does not have',
  ],
  [
    'an official fact without an award body',
    evidence(['wikipedia'], 'official'),
    'films.jsonl:4: "source", "*": "official" needs an award body in "from" (oscars, golden-globes, grammys, afi)',
  ],
  [
    'a fact verified by two readers of one list',
    evidence(['wikipedia', 'dbpedia'], 'verified'),
    'films.jsonl:4: "source", "*": "verified" needs two lists of different origin; wikipedia, dbpedia and pixarfilms are one',
  ],
  [
    'a reviewed fact without knowledge',
    evidence(['wikipedia'], 'reviewed'),
    'films.jsonl:4: "source", "*": "reviewed" needs "knowledge" in "from"',
  ],
];

describe('a mistake in the dataset', () => {
  it.each(rows)('is told with file and line: %s', (_mistake, spoil, sentence) => {
    expect(sentences(spoil)).toContain(sentence);
  });
});
