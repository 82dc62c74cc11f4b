import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueOf, type Catalogue } from './catalogue.ts';
import { checkDataset } from './check.ts';
import { sentenceOf } from './check/problem.ts';
import { isComplete } from './load/isComplete.ts';
import { readQuickly } from './load/readQuickly.ts';
import type { FileName } from './dataset.ts';

type Files = Readonly<Record<FileName, string>>;

/** So many mistakes are told at once; the rest would only push the first ones off the screen. */
const told = 20;

/** Reads the five files of a folder. Throws an error that names file and line, or gives all of it. */
export function loadCatalogue(folder: string): Catalogue {
  const read = (name: FileName) => readFileSync(join(folder, name), 'utf8');
  const files: Files = {
    'films.jsonl': read('films.jsonl'),
    'people.jsonl': read('people.jsonl'),
    'cues.jsonl': read('cues.jsonl'),
    'awards.jsonl': read('awards.jsonl'),
    'terms.jsonl': read('terms.jsonl'),
  };
  return quickCatalogue(files) ?? slowCatalogue(files, folder);
}

function quickCatalogue(files: Files): Catalogue | undefined {
  const films = readQuickly('films', files['films.jsonl']);
  const people = readQuickly('people', files['people.jsonl']);
  const cues = readQuickly('cues', files['cues.jsonl']);
  const awards = readQuickly('awards', files['awards.jsonl']);
  const terms = readQuickly('terms', files['terms.jsonl']);
  if (!films || !people || !cues || !awards || !terms) return undefined;
  const catalogue = catalogueOf({ films, people, cues, awards, terms });
  return isComplete(catalogue) ? catalogue : undefined;
}

function slowCatalogue(files: Files, folder: string): Catalogue {
  const { dataset, problems } = checkDataset(files);
  if (dataset !== undefined) return catalogueOf(dataset);
  const rest = problems.length > told ? [`and ${problems.length - told} more`] : [];
  const sentences = [...problems.slice(0, told).map(sentenceOf), ...rest];
  throw new Error(`The dataset in ${folder} cannot be used:\n${sentences.join('\n')}`);
}
