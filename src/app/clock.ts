import type { Instant } from '../engine/game.ts';

/** Time comes in from outside, so that tests own it. */
export interface Clock {
  now(): Instant;
  /** Runs once after a span; the result cancels it. */
  after(ms: number, run: () => void): () => void;
}
