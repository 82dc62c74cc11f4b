/** What the bot's parts cost by themselves, in a fresh process: microseconds a run, by what is measured. */
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { drawQuestions, questionPool } from '../../../src/questions/draw.ts';
import { seededRng } from '../../../src/questions/rng.ts';
import { measureDataset } from './dataset.ts';
import { measureEngine } from './engine.ts';
import { measureQuestions } from './questions.ts';
import { measureSearch } from './search.ts';
import { measureStore } from './store.ts';

const FOLDER = 'data';
const repeats = Number(process.argv[2]);

const dataset = measureDataset(FOLDER);
const catalogue = loadCatalogue(FOLDER);
const draw = { count: 10, avoid: new Set<string>() };
const questions = drawQuestions(questionPool(catalogue), draw, seededRng(1));
const inside = {
  ...dataset,
  ...measureQuestions(catalogue, repeats),
  ...measureSearch(catalogue, repeats),
  ...measureEngine(questions, repeats),
  ...(await measureStore(repeats)),
};
process.send?.(inside, undefined, undefined, () => process.disconnect());
