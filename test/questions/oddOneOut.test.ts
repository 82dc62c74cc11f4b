import { expect, test } from 'vitest';
import { oddOneOut } from '../../src/questions/oddOneOut.ts';
import { seededRng } from '../../src/questions/rng.ts';
import { shippedCatalogue as shipped } from '../support/shippedCatalogue.ts';

const seriesOf = (label: string) =>
  /Halloween|Star Wars|Saw|Twilight|Hobbit|Lord of/.exec(label)?.[0];

test('three films of one composer are of three series, so that none gives the fourth away', () => {
  const questions = [1, 2, 3].flatMap((seed) => {
    const rng = seededRng(seed);
    return oddOneOut.candidates(shipped).flatMap((candidate) => candidate.make(rng) ?? []);
  });
  expect(questions.length).toBeGreaterThan(200);
  for (const { options } of questions) {
    const series = options.flatMap((label) => seriesOf(label) ?? []);
    expect(new Set(series).size).toBe(series.length);
  }
});
