import { checkAwards } from './check/checkAwards.ts';
import { checkCredits } from './check/checkCredits.ts';
import { checkCues } from './check/checkCues.ts';
import { checkEvidence } from './check/checkEvidence.ts';
import { checkFilms } from './check/checkFilms.ts';
import { checkOrder } from './check/checkOrder.ts';
import { checkReferences } from './check/checkReferences.ts';
import type { Problem } from './check/problem.ts';
import { readTable, type Tables } from './check/readTable.ts';
import { tableNames, type Dataset, type FileName } from './dataset.ts';

export interface CheckedDataset {
  /** Only when nothing is wrong: there is no half a dataset. */
  readonly dataset?: Dataset;
  readonly problems: readonly Problem[];
}

/** Every rule of the data, in full. Slower than loading; contributors and tests run it. */
export function checkDataset(files: Readonly<Record<FileName, string>>): CheckedDataset {
  const tables: Tables = {
    films: readTable('films', files['films.jsonl']),
    people: readTable('people', files['people.jsonl']),
    cues: readTable('cues', files['cues.jsonl']),
    awards: readTable('awards', files['awards.jsonl']),
    terms: readTable('terms', files['terms.jsonl']),
  };
  const problems = [
    ...tableNames.flatMap((name) => [...tables[name].problems, ...checkOrder(tables[name])]),
    ...checkReferences(tables),
    ...checkFilms(tables),
    ...checkCues(tables),
    ...checkCredits(tables),
    ...checkAwards(tables),
    ...checkEvidence(tables),
  ];
  if (problems.length > 0) return { problems: problems.sort(byPlace) };
  return { dataset: datasetOf(tables), problems };
}

const fileOrder = tableNames.map((name) => `${name}.jsonl`);

function byPlace(one: Problem, other: Problem): number {
  return fileOrder.indexOf(one.file) - fileOrder.indexOf(other.file) || one.line - other.line;
}

function datasetOf({ films, people, cues, awards, terms }: Tables): Dataset {
  return {
    films: films.rows.map(({ record }) => record),
    people: people.rows.map(({ record }) => record),
    cues: cues.rows.map(({ record }) => record),
    awards: awards.rows.map(({ record }) => record),
    terms: terms.rows.map(({ record }) => record),
  };
}
