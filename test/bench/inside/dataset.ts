import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { searchIn } from '../../../src/catalogue/search.ts';
import { timed } from './timed.ts';

const TIMES = 5;

/** The first time is a fresh process's, as at a start. */
export function measureDataset(folder: string) {
  const loads = timed(TIMES, () => loadCatalogue(folder));
  const catalogue = loadCatalogue(folder);
  const indexes = timed(TIMES, () => searchIn(catalogue));
  return { 'dataset, loading': loads, 'search, making the index': indexes };
}
