import { ApplicationCommandOptionType, InteractionContextType } from 'discord.js';
import { boardPage, isPeriod } from '../src/components/board.ts';
import { privately, publicly, type Command } from '../src/discord/contract.ts';
import { PERIODS } from '../src/engine/periods.ts';
import { notice } from '../src/views/notice.ts';

export const leaderboard: Command = {
  name: 'leaderboard',
  data: (t) => ({
    name: 'leaderboard',
    description: t.commands.leaderboard.description,
    contexts: [InteractionContextType.Guild],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'period',
        description: t.commands.leaderboard.period,
        choices: PERIODS.map((value) => ({ name: t.periods[value], value })),
      },
    ],
  }),
  run: async (input, app) => {
    const period = input.options['period'] ?? 'week';
    if (!isPeriod(period)) return privately(notice(input.t.refusals.badChoice('period')));
    return publicly(await boardPage(period, 0, input, app));
  },
};
