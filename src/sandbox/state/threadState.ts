import { GatewayIntentBits } from 'discord-api-types/v10';
import { channelObject } from './apiObjects.ts';
import type { Channel } from './guilds.ts';
import { guildOf } from './guilds.ts';
import { allows, permissionsOf } from './permissions.ts';
import type { World } from './world.ts';
import { announce } from './world.ts';
import { refusal } from '../rest/problem.ts';

/** Nothing in an archived thread can be changed. */
export function needUnarchived(channel: Channel): void {
  if (channel.thread?.archived === true) throw refusal(50083);
}

/** A new message opens an archived thread again, unless the thread is locked. */
export function wakeThread(world: World, channel: Channel): void {
  const { thread } = channel;
  if (thread === undefined || !thread.archived) return;
  const guild = guildOf(world, channel.guild_id);
  const permissions = permissionsOf(world, guild, world.application.id, channel);
  if (thread.locked && !allows(permissions, 'ManageThreads')) throw refusal(50083);
  thread.archived = false;
  announceChannel(world, 'THREAD_UPDATE', channel);
}

export type ChannelEvent =
  | `CHANNEL_${'CREATE' | 'UPDATE' | 'DELETE'}`
  | `THREAD_${'CREATE' | 'UPDATE' | 'DELETE'}`;

export function announceChannel(world: World, type: ChannelEvent, channel: Channel): void {
  announce(world, {
    type,
    guildId: channel.guild_id,
    channelId: channel.id,
    data: channelObject(channel),
    intent: GatewayIntentBits.Guilds,
  });
}
