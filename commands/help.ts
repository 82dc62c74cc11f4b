import { InteractionContextType } from 'discord.js';
import { privately, type Command } from '../src/discord/contract.ts';
import { helpView } from '../src/views/help.ts';

export const help: Command = {
  name: 'help',
  everywhere: true,
  data: (t) => ({
    name: 'help',
    description: t.commands.help.description,
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  }),
  run: ({ isModerator, t }, { links }) => privately(helpView(isModerator, links, t)),
};
