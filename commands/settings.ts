import {
  type APIApplicationCommandChannelOption,
  ApplicationCommandOptionType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { privately, type Command, type Texts } from '../src/discord/contract.ts';
import { notice } from '../src/views/notice.ts';
import { channelsView, MOST_CHANNELS } from '../src/views/settings.ts';

export const settings: Command = {
  name: 'settings',
  data: (t) => ({
    name: 'settings',
    description: t.commands.settings.description,
    contexts: [InteractionContextType.Guild],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'channels',
        description: t.commands.settings.channels,
        options: [
          channelOption('add', t.commands.settings.add),
          channelOption('remove', t.commands.settings.remove),
        ],
      },
    ],
  }),
  run: async ({ guildId, isModerator, options, t }, app) => {
    if (!isModerator) return privately(notice(t.refusals.moderatorsOnly));
    const now = (await app.settings.of(guildId)).channels;
    const wanted = changed(now, options);
    if (wanted.length > MOST_CHANNELS) return privately(notice(t.settings.tooMany(MOST_CHANNELS)));
    const { channels, channelsBefore } = await app.settings.setChannels(guildId, (latest) =>
      changed(latest, options),
    );
    const word = wordFor(options, now, channels, t);
    const before =
      word === t.settings.saved && channelsBefore !== undefined ? { before: channelsBefore } : {};
    return privately(
      channelsView({ channels, ...before, ...(word === undefined ? {} : { word }) }, t),
    );
  },
};

const channelOption = (name: string, description: string): APIApplicationCommandChannelOption => ({
  type: ApplicationCommandOptionType.Channel,
  name,
  description,
  channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum],
});

type Options = Parameters<Command['run']>[0]['options'];

function changed(channels: readonly string[], { add, remove }: Options): readonly string[] {
  const added = add === undefined ? channels : [...new Set([...channels, String(add)])];
  return added.filter((id) => id !== remove);
}

function wordFor(
  { add, remove }: Options,
  before: readonly string[],
  after: readonly string[],
  t: Texts,
) {
  if (add === undefined && remove === undefined) return undefined;
  return before.join() === after.join() ? t.settings.unchanged : t.settings.saved;
}
