import { catalogueOf, type Catalogue } from '../../src/catalogue/catalogue.ts';
import { checkDataset } from '../../src/catalogue/check.ts';
import { sentenceOf } from '../../src/catalogue/check/problem.ts';
import { filesOf, sampleRecords, type Records } from './sampleDataset.ts';

/** The sample dataset, changed if need be, as a catalogue. */
export function sampleCatalogue(change: (records: Records) => void = () => {}): Catalogue {
  const records = sampleRecords();
  change(records);
  const { dataset, problems } = checkDataset(filesOf(records));
  if (dataset === undefined) throw new Error(problems.map(sentenceOf).join('\n'));
  return catalogueOf(dataset);
}
