import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Difficulty } from '../../src/engine/question.ts';
import { basePoints, pointsFor, speedFactor, streakFactor } from '../../src/engine/scoring.ts';

const ANSWER = { difficulty: 1, tookMs: 0, limitMs: 20_000, rightBefore: 0 } as const;

describe('points of a right answer', () => {
  test.each([
    { difficulty: 1, points: 100 },
    { difficulty: 2, points: 150 },
    { difficulty: 3, points: 200 },
  ] as const)('are $points at difficulty $difficulty', ({ difficulty, points }) => {
    expect(pointsFor({ ...ANSWER, difficulty })).toBe(points);
    expect(basePoints(difficulty)).toBe(points);
  });

  test.each([
    { tookMs: 0, points: 100 },
    { tookMs: 2000, points: 100 },
    { tookMs: 2360, points: 99 },
    { tookMs: 6500, points: 88 },
    { tookMs: 11_000, points: 75 },
    { tookMs: 19_640, points: 51 },
    { tookMs: 20_000, points: 50 },
  ])('fall evenly from two seconds to half: $points after $tookMs ms of 20 s', (row) => {
    expect(pointsFor({ ...ANSWER, tookMs: row.tookMs })).toBe(row.points);
  });

  test.each([
    { rightBefore: 0, points: 100 },
    { rightBefore: 1, points: 110 },
    { rightBefore: 2, points: 120 },
    { rightBefore: 3, points: 130 },
    { rightBefore: 4, points: 140 },
    { rightBefore: 5, points: 150 },
    { rightBefore: 6, points: 150 },
    { rightBefore: 29, points: 150 },
  ])('grow by a tenth a right answer, to half: $points after $rightBefore', (row) => {
    expect(pointsFor({ ...ANSWER, rightBefore: row.rightBefore })).toBe(row.points);
  });

  test('are half as many again when typed', () => {
    expect(pointsFor({ ...ANSWER, typed: true })).toBe(150);
    expect(pointsFor({ ...ANSWER, difficulty: 2, tookMs: 20_000, typed: true })).toBe(113);
  });

  test('scale with longer time: the same share of the time, the same points', () => {
    expect(pointsFor({ ...ANSWER, tookMs: 31_000, limitMs: 60_000 })).toBe(75);
  });

  test('stay whole where the time is as short as full speed', () => {
    expect(pointsFor({ ...ANSWER, tookMs: 1999, limitMs: 1000 })).toBe(100);
  });
});

/** The rule in whole numbers: base × (1 - late/2) × (10 + right before)/10, rounded half up. */
function exactly(difficulty: Difficulty, tookMs: number, limitMs: number, rightBefore: number) {
  const base = { 1: 100n, 2: 150n, 3: 200n }[difficulty];
  const range = BigInt(limitMs - 2000);
  const late = BigInt(Math.max(0, tookMs - 2000));
  const top = base * (2n * range - late) * BigInt(Math.min(10 + rightBefore, 15));
  const bottom = 20n * range;
  return Number((2n * top + bottom) / (2n * bottom));
}

test('points are the rule to the letter, for any answer', () => {
  const merit = fc.record({
    difficulty: fc.constantFrom<Difficulty>(1, 2, 3),
    seconds: fc.integer({ min: 5, max: 60 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    rightBefore: fc.nat(30),
  });
  fc.assert(
    fc.property(merit, ({ difficulty, seconds, share, rightBefore }) => {
      const limitMs = seconds * 1000;
      const tookMs = Math.round(limitMs * share);
      expect(pointsFor({ difficulty, tookMs, limitMs, rightBefore })).toBe(
        exactly(difficulty, tookMs, limitMs, rightBefore),
      );
    }),
    { numRuns: 5000 },
  );
});

test('neither factor leaves its bounds', () => {
  fc.assert(
    fc.property(fc.nat(90_000), fc.nat(60_000), fc.nat(100), (took, limit, before) => {
      expect(speedFactor(took, limit)).toBeGreaterThanOrEqual(0.5);
      expect(speedFactor(took, limit)).toBeLessThanOrEqual(1);
      expect(streakFactor(before)).toBeGreaterThanOrEqual(1);
      expect(streakFactor(before)).toBeLessThanOrEqual(1.5);
    }),
  );
});
