import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance with a seed: the same seed draws the same questions. */
export interface Rng {
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number;
}

export function seededRng(seed: number): Rng {
  const generator = xoroshiro128plus(seed);
  // The first numbers of nearby seeds are alike.
  for (let i = 0; i < 16; i += 1) uniformInt(generator, 0, 1);
  return { below: (limit) => uniformInt(generator, 0, limit - 1) };
}

export function pick<T>(items: readonly T[], rng: Rng): T | undefined {
  return items.length === 0 ? undefined : items[rng.below(items.length)];
}

export function shuffled<T>(items: readonly T[], rng: Rng): T[] {
  const mixed = [...items];
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const j = rng.below(i + 1);
    const held = mixed[i] as T;
    mixed[i] = mixed[j] as T;
    mixed[j] = held;
  }
  return mixed;
}
