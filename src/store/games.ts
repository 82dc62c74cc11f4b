import type { Game, GameEvent } from '../engine/game.ts';
import type { Drawer } from './drawer.ts';
import { versioned, type Versioned } from './versioned.ts';

interface SavedGame extends Versioned {
  readonly v: 1;
  readonly game: Game;
  /** Counts the snapshots: a journal belongs to the snapshot before it. */
  readonly epoch: number;
}

interface SavedEvent extends Versioned {
  readonly v: 1;
  readonly event: GameEvent;
}

interface OpenGames extends Versioned {
  readonly v: 1;
  readonly ids: readonly string[];
}

export interface LoadedGame {
  readonly game: Game;
  readonly epoch: number;
  /** What happened since the snapshot, in order. */
  readonly events: readonly GameEvent[];
}

/** A running game is a snapshot and the journal of what came after it. */
export interface GameRecords {
  snapshot(game: Game, epoch: number): Promise<void>;
  /** Writes `events` as the journal's entries from `position` on. */
  journal(game: Game, epoch: number, position: number, events: readonly GameEvent[]): Promise<void>;
  /** Forgets a journal that a newer snapshot has made needless. */
  forget(game: Game, epoch: number, entries: number): Promise<void>;
  load(guildId: string, gameId: string): Promise<LoadedGame | undefined>;
  /** The last snapshot, of a game that is over too, for a day. */
  last(guildId: string, gameId: string): Promise<Game | undefined>;
  setOpen(guildId: string, gameIds: readonly string[]): Promise<void>;
  openIn(guildIds: readonly string[]): Promise<{ guildId: string; gameId: string }[]>;
  /** Keeps a finished game for a day, for cards and tables. */
  keepFinished(game: Game, epoch: number): Promise<void>;
}

const DAY_MS = 86_400_000;
const READ_AT_ONCE = 32;

export function gameRecords(drawerOf: (namespace: string) => Drawer<Versioned>): GameRecords {
  const games = versioned<SavedGame>(drawerOf('games'), 1);
  const journals = versioned<SavedEvent>(drawerOf('journals'), 1);
  const open = versioned<OpenGames>(drawerOf('open-games'), 1);

  const readJournal = async (guildId: string, gameId: string, epoch: number) => {
    const events: GameEvent[] = [];
    for (;;) {
      const keys = journalKeys(guildId, gameId, epoch, events.length, READ_AT_ONCE);
      const found = await journals.getMany(keys);
      const end = found.indexOf(undefined);
      events.push(
        ...(end < 0 ? found : found.slice(0, end)).flatMap((saved) => saved?.event ?? []),
      );
      if (end >= 0) return events;
    }
  };

  return {
    snapshot: (game, epoch) => games.put(keyOf(game.guildId, game.id), { v: 1, game, epoch }),
    journal: async ({ guildId, id }, epoch, position, events) => {
      const keys = journalKeys(guildId, id, epoch, position, events.length);
      const entries = events.map((event, i) => ({
        key: keys[i] ?? '',
        value: { v: 1, event } as const,
      }));
      await journals.putMany(entries);
    },
    forget: async ({ guildId, id }, epoch, entries) => {
      if (entries > 0) await journals.removeMany(journalKeys(guildId, id, epoch, 0, entries));
    },
    load: async (guildId, gameId) => {
      const saved = await games.get(keyOf(guildId, gameId));
      if (saved === undefined) return undefined;
      const events = await readJournal(guildId, gameId, saved.epoch);
      return { game: saved.game, epoch: saved.epoch, events };
    },
    last: async (guildId, gameId) => (await games.get(keyOf(guildId, gameId)))?.game,
    setOpen: (guildId, ids) =>
      ids.length > 0 ? open.put(guildId, { v: 1, ids }) : open.remove(guildId),
    openIn: async (guildIds) => {
      if (guildIds.length === 0) return [];
      const found = await open.getMany(guildIds);
      return guildIds.flatMap((guildId, i) =>
        (found[i]?.ids ?? []).map((gameId) => ({ guildId, gameId })),
      );
    },
    keepFinished: (game, epoch) =>
      games.put(keyOf(game.guildId, game.id), { v: 1, game, epoch }, DAY_MS),
  };
}

const keyOf = (guildId: string, gameId: string) => `${guildId}:${gameId}`;

function journalKeys(
  guildId: string,
  gameId: string,
  epoch: number,
  from: number,
  count: number,
): string[] {
  return Array.from({ length: count }, (_, i) => `${guildId}:${gameId}:${epoch}:${from + i}`);
}
