import { ApplicationCommandOptionType, InteractionContextType } from 'discord.js';
import { aboutHit, choicesFor, resolveTitle } from '../src/components/about.ts';
import { askChannel } from '../src/components/rounds.ts';
import type { Command } from '../src/discord/contract.ts';
import { privately } from '../src/discord/contract.ts';

export const scoreOrSoundtrack: Command = {
  name: 'score-or-soundtrack',
  data: (t) => ({
    name: 'score-or-soundtrack',
    description: t.commands['score-or-soundtrack'].description,
    contexts: [InteractionContextType.Guild],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'title',
        description: t.commands['score-or-soundtrack'].title,
        autocomplete: true,
        max_length: 200,
      },
    ],
  }),
  run: async (input, app) => {
    const title = String(input.options['title'] ?? '').trim();
    if (title === '') return askChannel(input, app);
    const found = resolveTitle(title, app);
    if ('message' in found) return privately(found.message(input.t));
    return aboutHit(found.kind, found.id, input, app);
  },
  complete: (input, _focused, app) => ({
    do: 'choices',
    choices: choicesFor(String(input.options['title'] ?? ''), app),
  }),
};
