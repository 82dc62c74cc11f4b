import { inAnyOrder, inOrder } from './closeness.ts';
import type { TitleKey } from './titleKeys.ts';

/** Found by another title or by what surrounds it, a record ranks behind one found by its title. */
const handicap = { title: 0, alias: 0.01, part: 0.04, context: 0.12 } as const;

/** Words in another order count a little less than words in theirs. */
const reordered = 0.97;

/**
 * How well a key answers a query: up to 1 for likeness, and 1 more for the whole title, so that an exact
 * title stands before everything that only begins with it.
 */
export function rank(query: string, key: TitleKey, shared: number): number {
  if (query === key.text && key.role !== 'part') return 2 - handicap[key.role];
  const free = inAnyOrder(query.split(' '), key.text.split(' '));
  const strict = key.role === 'context' ? free : inOrder(query, key.text);
  const said = Math.max(strict.said, free.said * reordered);
  const whole = Math.max(strict.whole, free.whole * reordered);
  return 0.5 * said + 0.25 * whole + 0.25 * shared - handicap[key.role];
}
