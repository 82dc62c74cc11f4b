import { privately, type ComponentRoute } from '../discord/contract.ts';
import { cardView } from '../views/card.ts';
import { tableView } from '../views/end.ts';
import { notice } from '../views/notice.ts';

/** "My card": one player's own round. */
export const card: ComponentRoute = {
  name: 'card',
  run: async ({ parts: [gameId = ''], guildId, userId, t }, { games }) => {
    const game = await games.find(guildId, gameId);
    return privately(game === undefined ? notice(t.card.gone) : cardView(game, userId, t));
  },
};

/** "Full table". */
export const table: ComponentRoute = {
  name: 'table',
  run: async ({ parts: [gameId = ''], guildId, t }, { games }) => {
    const game = await games.find(guildId, gameId);
    return privately(game === undefined ? notice(t.card.gone) : tableView(game, t));
  },
};
