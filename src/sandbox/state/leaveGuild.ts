import { GatewayIntentBits } from 'discord-api-types/v10';
import type { Guild } from './guilds.ts';
import type { World } from './world.ts';
import { announce } from './world.ts';

/** The bot leaves or is removed; a guild without the bot is no longer part of this Discord. */
export function leaveGuild(world: World, guild: Guild): void {
  const { id } = guild;
  announce(world, {
    type: 'GUILD_DELETE',
    guildId: id,
    data: { id },
    intent: GatewayIntentBits.Guilds,
  });
  for (const channelId of guild.channelIds) {
    world.channels.delete(channelId);
    world.posts.delete(channelId);
  }
  world.guilds.delete(id);
  world.commands.delete(id);
}
