import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Search } from '../catalogue/search.ts';
import type { GuildRecords } from '../store/guilds.ts';
import type { Board, BoardRequest } from './boards.ts';
import type { Games } from './games.ts';
import type { Settings } from './settings.ts';

/** Everything that a command or a button can ask for. */
export interface App {
  readonly games: Games;
  readonly board: (request: BoardRequest) => Promise<Board>;
  readonly settings: Settings;
  readonly guilds: GuildRecords;
  readonly catalogue: Catalogue;
  readonly search: Search;
  readonly links: { readonly privacy?: string; readonly support?: string };
}
