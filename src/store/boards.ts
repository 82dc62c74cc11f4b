import type { Drawer } from './drawer.ts';
import { versioned, type Versioned } from './versioned.ts';

/** Points of the players whose seats lie in one chunk, in one period of one server. */
interface Chunk extends Versioned {
  readonly v: 1;
  readonly points: { readonly [userId: string]: number };
}

export interface BoardRecords {
  /** Sets absolute points, so that doing it twice changes nothing. */
  set(guildId: string, period: string, entries: readonly BoardEntry[]): Promise<void>;
  /** Everybody's points in a period of a server with so many seats. */
  all(guildId: string, period: string, seats: number): Promise<[userId: string, points: number][]>;
}

export interface BoardEntry {
  readonly userId: string;
  readonly seat: number;
  readonly points: number;
}

/** The cost of a point is one chunk, however many players a server has. */
const SEATS_IN_A_CHUNK = 128;

export function boardRecords(drawerOf: (namespace: string) => Drawer<Versioned>): BoardRecords {
  const chunks = versioned<Chunk>(drawerOf('boards'), 1);
  const keyOf = (guildId: string, period: string, chunk: number) => `${guildId}:${period}:${chunk}`;
  return {
    set: async (guildId, period, entries) => {
      const numbers = [...new Set(entries.map(({ seat }) => chunkOf(seat)))];
      if (numbers.length === 0) return;
      const keys = numbers.map((n) => keyOf(guildId, period, n));
      const found = await chunks.getMany(keys);
      const changed = numbers.map((n, i) => {
        const own = entries.filter(({ seat }) => chunkOf(seat) === n);
        const points = {
          ...found[i]?.points,
          ...Object.fromEntries(own.map((e) => [e.userId, e.points])),
        };
        return { key: keys[i] ?? '', value: { v: 1, points } as const };
      });
      await chunks.putMany(changed);
    },
    all: async (guildId, period, seats) => {
      const count = Math.ceil(seats / SEATS_IN_A_CHUNK);
      if (count === 0) return [];
      const found = await chunks.getMany(
        Array.from({ length: count }, (_, n) => keyOf(guildId, period, n)),
      );
      return found.flatMap((chunk) => Object.entries(chunk?.points ?? {}));
    },
  };
}

const chunkOf = (seat: number) => Math.floor(seat / SEATS_IN_A_CHUNK);
