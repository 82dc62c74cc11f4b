import { ChannelType, PermissionFlagsBits, Routes, type Client } from 'discord.js';
import { textsFor } from '../i18n/index.ts';
import type { GuildRecords } from '../store/guilds.ts';
import { welcomeView } from '../views/help.ts';

const NEEDED = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages];

/** One short hello on joining a server, where the bot may speak; once, even if it leaves and returns. */
export async function welcome(
  client: Client,
  guildId: string,
  records: GuildRecords,
): Promise<void> {
  if (await records.greeted(guildId)) return;
  const channelId = whereToSpeak(client, guildId);
  if (channelId === undefined) return;
  await records.setGreeted(guildId);
  await client.rest.post(Routes.channelMessages(channelId), {
    body: welcomeView(textsFor('en-US')),
  });
}

/** The system channel, else the topmost text channel. */
function whereToSpeak(client: Client, guildId: string): string | undefined {
  const guild = client.guilds.cache.get(guildId);
  const me = guild?.members.me;
  if (guild === undefined || me === null || me === undefined) return undefined;
  const text = [...guild.channels.cache.values()]
    .filter((channel) => channel.type === ChannelType.GuildText)
    .filter((channel) => channel.permissionsFor(me).has(NEEDED))
    .sort((a, b) => a.rawPosition - b.rawPosition);
  return (text.find(({ id }) => id === guild.systemChannelId) ?? text[0])?.id;
}
