import type { Drawer } from './drawer.ts';
import { versioned, type Versioned } from './versioned.ts';

export interface Player extends Versioned {
  readonly v: 1;
  /** The player's place in the server's roster; boards are kept in chunks of seats. */
  readonly seat: number;
  readonly points: number;
  /** Points in the week and the month that `key` names. */
  readonly week: { readonly key: string; readonly points: number };
  readonly month: { readonly key: string; readonly points: number };
  readonly right: number;
  readonly answered: number;
  /** For every game still open: the last question whose points are in this record. */
  readonly applied: { readonly [gameId: string]: number };
}

export interface PlayerRecords {
  getMany(guildId: string, userIds: readonly string[]): Promise<(Player | undefined)[]>;
  putMany(guildId: string, players: readonly { userId: string; player: Player }[]): Promise<void>;
  /** How many seats are taken. */
  seats(guildId: string): Promise<number>;
  setSeats(guildId: string, count: number): Promise<void>;
}

interface Roster extends Versioned {
  readonly v: 1;
  readonly seats: number;
}

export function playerRecords(drawerOf: (namespace: string) => Drawer<Versioned>): PlayerRecords {
  const players = versioned<Player>(drawerOf('players'), 1);
  const rosters = versioned<Roster>(drawerOf('rosters'), 1);
  const keyOf = (guildId: string, userId: string) => `${guildId}:${userId}`;
  return {
    getMany: (guildId, userIds) => players.getMany(userIds.map((id) => keyOf(guildId, id))),
    putMany: (guildId, entries) =>
      players.putMany(
        entries.map(({ userId, player }) => ({ key: keyOf(guildId, userId), value: player })),
      ),
    seats: async (guildId) => (await rosters.get(guildId))?.seats ?? 0,
    setSeats: (guildId, seats) => rosters.put(guildId, { v: 1, seats }),
  };
}
