import type { Difficulty } from './question.ts';

const BASE: { readonly [level in Difficulty]: number } = { 1: 100, 2: 150, 3: 200 };
const FULL_SPEED_MS = 2000;
const TYPED_BONUS = 1.5;

/** 1 up to two seconds, then falling evenly to 0.5 at the deadline. */
export function speedFactor(tookMs: number, limitMs: number): number {
  if (tookMs <= FULL_SPEED_MS || limitMs <= FULL_SPEED_MS) return 1;
  const late = (Math.min(tookMs, limitMs) - FULL_SPEED_MS) / (limitMs - FULL_SPEED_MS);
  return 1 - late / 2;
}

/** A tenth more for each right answer in a row before this one, at most half as much again. */
export function streakFactor(rightBefore: number): number {
  return Math.min(1 + rightBefore / 10, 1.5);
}

export interface Merit {
  readonly difficulty: Difficulty;
  readonly tookMs: number;
  readonly limitMs: number;
  readonly rightBefore: number;
  readonly typed?: boolean;
}

/** Points of a right answer: a whole number. */
export function pointsFor({ difficulty, tookMs, limitMs, rightBefore, typed }: Merit): number {
  const speed = speedFactor(tookMs, limitMs);
  return Math.round(
    BASE[difficulty] * speed * streakFactor(rightBefore) * (typed ? TYPED_BONUS : 1),
  );
}

/** What an easy, medium or hard question is worth before speed and streak. */
export function basePoints(difficulty: Difficulty): number {
  return BASE[difficulty];
}
