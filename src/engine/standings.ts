import type { Game, Tally } from './game.ts';

export interface Standing {
  readonly userId: string;
  /** 1 is first; players with equal points share a place, and the next one is skipped. */
  readonly place: number;
  readonly points: number;
}

/** Equal points are a tie: the same place, listed by id so that the order means nothing. */
export function rank(points: Iterable<readonly [userId: string, points: number]>): Standing[] {
  const sorted = [...points].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const standings: Standing[] = [];
  for (const [i, [userId, own]] of sorted.entries()) {
    const above = standings[i - 1];
    standings.push({ userId, points: own, place: above?.points === own ? above.place : i + 1 });
  }
  return standings;
}

export function standingsOf(game: Game): Standing[] {
  return rank(Object.entries(game.tallies).map(([id, tally]) => [id, tally.points] as const));
}

/** Standings before the last closed question, to show who moved. */
export function standingsBefore(game: Game): Standing[] {
  const gained = new Map(game.results.at(-1)?.marks.map((mark) => [mark.by, mark.points]));
  const before = (id: string, tally: Tally) => tally.points - (gained.get(id) ?? 0);
  return rank(Object.entries(game.tallies).map(([id, tally]) => [id, before(id, tally)] as const));
}
