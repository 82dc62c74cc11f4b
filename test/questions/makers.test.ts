import { describe, expect, test } from 'vitest';
import { textsFor } from '../../src/i18n/index.ts';
import { KINDS, makers } from '../../src/questions/index.ts';
import { seededRng, shuffled } from '../../src/questions/rng.ts';
import { askText, optionLabels, whyText } from '../../src/views/questionTexts.ts';
import { judgeOf } from '../support/fairness.ts';
import { shippedCatalogue as shipped } from '../support/shippedCatalogue.ts';

const SAMPLE = 300;
const SEED = 20_261_120;
const judge = judgeOf(shipped);
const t = textsFor('en-US');

describe.each(KINDS)('questions of kind %s', (kind) => {
  const rng = seededRng(SEED);
  const candidates = makers[kind].candidates(shipped);
  const made = shuffled(candidates, rng)
    .slice(0, SAMPLE)
    .flatMap((candidate) => {
      const question = candidate.make(rng);
      return question === undefined ? [] : [{ candidate, question }];
    });

  test('are plenty', () => {
    expect(candidates.length).toBeGreaterThan(60);
    expect(made.length).toBeGreaterThan(Math.min(SAMPLE, candidates.length) * 0.8);
  });

  test('are fair by a judge that reads the facts anew', () => {
    expect(made.flatMap(({ question }) => judge(question))).toEqual([]);
  });

  test('have the id and the difficulty that their candidate has', () => {
    for (const { candidate, question } of made)
      expect(question).toMatchObject({ id: candidate.id, difficulty: candidate.difficulty, kind });
    expect(new Set(candidates.map(({ id }) => id)).size).toBe(candidates.length);
  });

  test('name in their sentence nothing that stands only in the answer', () => {
    const told = made.filter(({ question }) => {
      const right = optionLabels(question, t)[question.answer] ?? '';
      return question.options.length === 4 && askText(question, t).includes(right);
    });
    expect(told.map(({ question }) => question.id)).toEqual([]);
  });

  test('are asked and explained in whole sentences', () => {
    for (const { question } of made) {
      expect(askText(question, t)).toMatch(/[?]$/);
      expect(whyText(question, t)).toMatch(/[.!?”"…*)]$/);
    }
  });

  test('have the right answer at each place alike', () => {
    if (kind === 'score-or-soundtrack') return;
    const again = seededRng(SEED + 1);
    const drawn = candidates
      .slice(0, 100)
      .flatMap((candidate) => Array.from({ length: 4 }, () => candidate.make(again)?.answer ?? []))
      .flat();
    const expected = drawn.length / 4;
    const places = [0, 1, 2, 3].map((place) => drawn.filter((answer) => answer === place).length);
    const chiSquare = places.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    // Beyond 21.1 lies one even shuffle in ten thousand; the seed is fixed.
    expect(chiSquare).toBeLessThan(21.1);
  });
});
