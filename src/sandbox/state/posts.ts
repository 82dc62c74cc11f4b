import { GatewayIntentBits } from 'discord-api-types/v10';
import { refusal } from '../rest/problem.ts';
import type { Channel } from './guilds.ts';
import { channelOf } from './guilds.ts';
import type { Message } from './messageTypes.ts';
import type { World } from './world.ts';
import { announce } from './world.ts';

/** A message in its channel. */
export interface Post {
  readonly guildId: string;
  readonly message: Message;
  /** Ephemeral: whom it is for. */
  readonly onlyFor?: string | undefined;
}

/** A channel forgets beyond this, ephemeral messages first, so that a long bench does not fill the memory. */
const KEPT_PER_CHANNEL = 5000;

export function postsOf(world: World, channelId: string): Map<string, Post> {
  const posts = world.posts.get(channelId);
  if (posts === undefined) throw refusal(10003);
  return posts;
}

export function postOf(world: World, channelId: string, messageId: string): Post {
  channelOf(world, channelId);
  const post = postsOf(world, channelId).get(messageId);
  if (post === undefined) throw refusal(10008);
  return post;
}

export function addPost(world: World, channel: Channel, message: Message, onlyFor?: string): Post {
  const post: Post = { guildId: channel.guild_id, message, onlyFor };
  const posts = postsOf(world, channel.id);
  posts.set(message.id, post);
  if (posts.size > KEPT_PER_CHANNEL * 1.2) forgetOldest(posts);
  if (onlyFor === undefined) channel.last_message_id = message.id;
  tell(world, 'MESSAGE_CREATE', post);
  return post;
}

/** In blocks, so that a full channel costs nothing per message. */
function forgetOldest(posts: Map<string, Post>): void {
  const ephemeral = [...posts.values()].filter(({ onlyFor }) => onlyFor !== undefined);
  const lasting = [...posts.values()].filter(({ onlyFor }) => onlyFor === undefined);
  const surplus = [...ephemeral, ...lasting].slice(0, posts.size - KEPT_PER_CHANNEL);
  for (const { message } of surplus) posts.delete(message.id);
}

export function replacePost(world: World, old: Post, message: Message): Post {
  const post: Post = { ...old, message };
  postsOf(world, message.channel_id).set(message.id, post);
  tell(world, 'MESSAGE_UPDATE', post);
  return post;
}

export function removePost(world: World, post: Post): void {
  const { id, channel_id: channelId } = post.message;
  postsOf(world, channelId).delete(id);
  announce(world, {
    type: 'MESSAGE_DELETE',
    guildId: post.guildId,
    channelId,
    data: { id, channel_id: channelId, guild_id: post.guildId },
    intent: GatewayIntentBits.GuildMessages,
    onlyFor: post.onlyFor,
  });
}

function tell(world: World, type: string, post: Post): void {
  announce(world, {
    type,
    guildId: post.guildId,
    channelId: post.message.channel_id,
    data: post.message,
    message: post.message,
    intent: GatewayIntentBits.GuildMessages,
    onlyFor: post.onlyFor,
  });
}
