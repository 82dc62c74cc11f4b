import { fileURLToPath } from 'node:url';
import { loadCatalogue } from '../../src/catalogue/load.ts';

/** The dataset as it ships, read once. */
export const shippedCatalogue = loadCatalogue(
  fileURLToPath(new URL('../../data', import.meta.url)),
);
