import type { Instant } from '../engine/game.ts';
import { periodKey, type Period } from '../engine/periods.ts';
import { rank, type Standing } from '../engine/standings.ts';
import type { Records } from '../store/records.ts';

export interface Board {
  readonly period: Period;
  readonly page: number;
  readonly pages: number;
  readonly lines: readonly Standing[];
  readonly own?: Standing;
}

export interface BoardRequest {
  readonly guildId: string;
  readonly userId: string;
  readonly period: Period;
  /** From 0; beyond the end means the last. */
  readonly page: number;
  readonly at: Instant;
}

const LINES = 10;

export function boardReader(records: Pick<Records, 'players' | 'boards' | 'guilds'>) {
  return async ({ guildId, userId, period, page, at }: BoardRequest): Promise<Board> => {
    const { timeZone } = await records.guilds.settings(guildId);
    const seats = await records.players.seats(guildId);
    const points = await records.boards.all(guildId, periodKey(period, at, timeZone), seats);
    const standings = rank(points);
    const pages = Math.max(1, Math.ceil(standings.length / LINES));
    const shown = Math.min(Math.max(0, page), pages - 1);
    const own = standings.find((standing) => standing.userId === userId);
    const lines = standings.slice(shown * LINES, (shown + 1) * LINES);
    return { period, page: shown, pages, lines, ...(own === undefined ? {} : { own }) };
  };
}
