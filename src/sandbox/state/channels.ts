import { announceChannel } from './threadState.ts';
import { overwriteSchema } from '../seed.ts';
import type { Channel } from './guilds.ts';
import { channelsOf } from './guilds.ts';
import type { World } from './world.ts';
import { isoTime } from './world.ts';

/** Takes over the fields that were sent and that a channel keeps. */
export function changeChannel(
  world: World,
  channel: Channel,
  fields: Readonly<Record<string, unknown>>,
): void {
  const { name, topic, nsfw, position, permission_overwrites: overwrites } = fields;
  const { parent_id: parentId, rate_limit_per_user: slow } = fields;
  if (typeof name === 'string') channel.name = name;
  if (typeof topic === 'string' || topic === null) channel.topic = topic;
  if (typeof nsfw === 'boolean') channel.nsfw = nsfw;
  if (typeof position === 'number') channel.position = position;
  if (typeof slow === 'number') channel.rate_limit_per_user = slow;
  if (channel.thread !== undefined) changeThread(world, channel.thread, fields);
  else if (typeof parentId === 'string' || parentId === null) channel.parent_id = parentId;
  if (Array.isArray(overwrites)) {
    channel.permission_overwrites = overwrites.map((each) => overwriteSchema.parse(each));
  }
}

function changeThread(
  world: World,
  thread: NonNullable<Channel['thread']>,
  fields: Readonly<Record<string, unknown>>,
): void {
  if (typeof fields.locked === 'boolean') thread.locked = fields.locked;
  if (typeof fields.archived !== 'boolean') return;
  thread.archived = fields.archived;
  thread.archive_timestamp = isoTime(world.now());
}

/** With its messages, and for a channel with its threads. */
export function removeChannel(world: World, channel: Channel): void {
  const guild = world.guilds.get(channel.guild_id);
  if (guild === undefined) return;
  for (const each of channelsOf(world, guild)) {
    if (each.thread !== undefined && each.parent_id === channel.id) forget(world, each);
  }
  announceChannel(
    world,
    channel.thread === undefined ? 'CHANNEL_DELETE' : 'THREAD_DELETE',
    channel,
  );
  forget(world, channel);
}

function forget(world: World, channel: Channel): void {
  world.guilds.get(channel.guild_id)?.channelIds.delete(channel.id);
  world.channels.delete(channel.id);
  world.posts.delete(channel.id);
}
