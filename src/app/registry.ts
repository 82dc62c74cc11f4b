import type { Game } from '../engine/game.ts';
import type { LiveGame } from './liveGame.ts';

/** The games that run now, found by id and by channel at the same cost however many there are. */
export interface Registry {
  add(live: LiveGame): void;
  remove(game: Game): void;
  byId(gameId: string): LiveGame | undefined;
  inChannel(channelId: string): LiveGame | undefined;
  inGuild(guildId: string): readonly LiveGame[];
  all(): readonly LiveGame[];
  size(): number;
}

export function gameRegistry(): Registry {
  const games = new Map<string, LiveGame>();
  const channels = new Map<string, LiveGame>();
  const guilds = new Map<string, Set<LiveGame>>();
  return {
    add: (live) => {
      const { id, channelId, guildId } = live.game;
      games.set(id, live);
      channels.set(channelId, live);
      const own = guilds.get(guildId) ?? new Set();
      guilds.set(guildId, own.add(live));
    },
    remove: ({ id, channelId, guildId }) => {
      const live = games.get(id);
      if (live === undefined) return;
      games.delete(id);
      if (channels.get(channelId) === live) channels.delete(channelId);
      const own = guilds.get(guildId);
      own?.delete(live);
      if (own?.size === 0) guilds.delete(guildId);
    },
    byId: (gameId) => games.get(gameId),
    inChannel: (channelId) => channels.get(channelId),
    inGuild: (guildId) => [...(guilds.get(guildId) ?? [])],
    all: () => [...games.values()],
    size: () => games.size,
  };
}
