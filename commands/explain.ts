import { ApplicationCommandOptionType, InteractionContextType } from 'discord.js';
import { explained } from '../src/components/term.ts';
import type { Command } from '../src/discord/contract.ts';

const CHOICES = 25;

export const explain: Command = {
  name: 'explain',
  data: (t) => ({
    name: 'explain',
    description: t.commands.explain.description,
    contexts: [InteractionContextType.Guild],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'term',
        description: t.commands.explain.term,
        autocomplete: true,
        max_length: 100,
      },
    ],
  }),
  run: ({ options, t }, app) => explained(String(options['term'] ?? '').trim(), app, t),
  complete: ({ options }, _focused, { catalogue, search }) => {
    const typed = String(options['term'] ?? '').trim();
    const terms =
      typed === ''
        ? catalogue.terms
        : search
            .find(typed, { kinds: ['term'], limit: CHOICES })
            .flatMap(({ id }) => catalogue.term(id) ?? []);
    return {
      do: 'choices',
      choices: terms.slice(0, CHOICES).map(({ id, name }) => ({ name, value: id })),
    };
  },
};
