import { ChannelType } from 'discord-api-types/v10';
import { schemaFaults } from '../../payload/schemas.ts';
import type { SchemaName } from '../../payload/schemas.ts';
import { channelObject } from '../../state/apiObjects.ts';
import type { Channel } from '../../state/guilds.ts';
import { channelOf, channelsOf, guildOf } from '../../state/guilds.ts';
import { needInChannel } from '../../state/permissions.ts';
import { addChannel, newChannel } from '../../state/plantSeed.ts';
import { postOf } from '../../state/posts.ts';
import { announceChannel } from '../../state/threadState.ts';
import type { World } from '../../state/world.ts';
import { isoTime } from '../../state/world.ts';
import { bodyObject } from '../bodyObject.ts';
import { refusal, refuseFaults } from '../problem.ts';
import type { Answer, Call, Route } from '../route.ts';
import { noContent, ok, param } from '../route.ts';

export const threadRoutes: readonly Route[] = [
  { method: 'POST', path: '/channels/:channel/threads', handle: create },
  {
    method: 'POST',
    path: '/channels/:channel/messages/:message/threads',
    handle: createFromMessage,
  },
  { method: 'PUT', path: '/channels/:channel/thread-members/@me', handle: join },
  { method: 'GET', path: '/guilds/:guild/threads/active', handle: active },
];

function create(call: Call): Answer {
  const { world, body } = call;
  const channel = parentOf(call, 'CreateTextThreadWithoutMessageRequestSchema');
  const isPrivate = bodyObject(body).type !== ChannelType.PublicThread;
  needInChannel(world, channel, isPrivate ? 'CreatePrivateThreads' : 'CreatePublicThreads');
  const type = isPrivate ? ChannelType.PrivateThread : ChannelType.PublicThread;
  return { status: 201, body: open(world, channel, world.newId(), type, body) };
}

function createFromMessage(call: Call): Answer {
  const { world, body } = call;
  const channel = parentOf(call, 'CreateTextThreadWithMessageRequestSchema');
  needInChannel(world, channel, 'CreatePublicThreads');
  const { id } = postOf(world, channel.id, param(call, 'message')).message;
  if (world.channels.has(id)) throw refusal(160004);
  return { status: 201, body: open(world, channel, id, ChannelType.PublicThread, body) };
}

function parentOf({ world, params, body }: Call, schema: SchemaName): Channel {
  const channel = channelOf(world, params.channel ?? '');
  needInChannel(world, channel);
  if (channel.thread !== undefined) throw refusal(50024);
  refuseFaults(schemaFaults(schema, body));
  return channel;
}

function open(world: World, parent: Channel, id: string, type: number, body: unknown) {
  const { name, auto_archive_duration: minutes } = bodyObject(body);
  const at = isoTime(world.now());
  const thread: Channel = {
    ...newChannel(parent.guild_id, id, String(name)),
    type,
    parent_id: parent.id,
    owner_id: world.application.id,
    thread: {
      archived: false,
      locked: false,
      auto_archive_duration: typeof minutes === 'number' ? minutes : 1440,
      archive_timestamp: at,
      create_timestamp: at,
    },
  };
  addChannel(world, guildOf(world, parent.guild_id), thread);
  announceChannel(world, 'THREAD_CREATE', thread);
  return channelObject(thread);
}

function join({ world, params }: Call): Answer {
  needInChannel(world, channelOf(world, params.channel ?? ''));
  return noContent;
}

function active({ world, params }: Call): Answer {
  const channels = channelsOf(world, guildOf(world, params.guild ?? ''));
  const threads = channels.filter(({ thread }) => thread?.archived === false);
  return ok({ threads: threads.map(channelObject), members: [] });
}
