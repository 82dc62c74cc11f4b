import { boardRecords, type BoardRecords } from './boards.ts';
import type { Drawer } from './drawer.ts';
import { gameRecords, type GameRecords } from './games.ts';
import { guildRecords, type GuildRecords } from './guilds.ts';
import { playerRecords, type PlayerRecords } from './players.ts';
import type { Versioned } from './versioned.ts';

/** One repository per noun. Every key begins with its server's id: a server has one writer. */
export interface Records {
  readonly games: GameRecords;
  readonly players: PlayerRecords;
  readonly boards: BoardRecords;
  readonly guilds: GuildRecords;
}

export function openRecords(drawerOf: (namespace: string) => Drawer<Versioned>): Records {
  return {
    games: gameRecords(drawerOf),
    players: playerRecords(drawerOf),
    boards: boardRecords(drawerOf),
    guilds: guildRecords(drawerOf),
  };
}
