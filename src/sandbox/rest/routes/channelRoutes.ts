import { ChannelType } from 'discord-api-types/v10';
import { schemaFaults } from '../../payload/schemas.ts';
import { channelObject } from '../../state/apiObjects.ts';
import { changeChannel, removeChannel } from '../../state/channels.ts';
import type { Channel } from '../../state/guilds.ts';
import { channelOf, guildOf } from '../../state/guilds.ts';
import { needInChannel, needInGuild } from '../../state/permissions.ts';
import { addChannel, newChannel } from '../../state/plantSeed.ts';
import { bodyObject } from '../bodyObject.ts';
import { invalidForm, refuseFaults } from '../problem.ts';
import { RateLimited } from '../rateLimits.ts';
import type { Answer, Call, Route } from '../route.ts';
import { ok, param } from '../route.ts';
import { announceChannel } from '../../state/threadState.ts';

/** Channels and, where Discord makes no difference, threads. */
export const channelRoutes: readonly Route[] = [
  { method: 'GET', path: '/channels/:channel', handle: (call) => ok(channelObject(visible(call))) },
  { method: 'PATCH', path: '/channels/:channel', handle: change },
  { method: 'DELETE', path: '/channels/:channel', handle: remove },
  { method: 'POST', path: '/guilds/:guild/channels', handle: create },
];

function visible({ world, params }: Call): Channel {
  const channel = channelOf(world, params.channel ?? '');
  needInChannel(world, channel);
  return channel;
}

function change(call: Call): Answer {
  const { world, limits, body } = call;
  const channel = visible(call);
  const { thread } = channel;
  needInChannel(world, channel, thread === undefined ? 'ManageChannels' : 'SendMessagesInThreads');
  const schema =
    thread === undefined
      ? 'UpdateGuildChannelRequestPartialSchema'
      : 'UpdateThreadRequestPartialSchema';
  refuseFaults(schemaFaults(schema, body));
  const fields = bodyObject(body);
  if (thread === undefined && ('name' in fields || 'topic' in fields)) {
    const hidden = limits.takeHidden('channelChanges', channel.id);
    if (hidden !== undefined) throw new RateLimited(hidden);
  }
  changeChannel(world, channel, fields);
  announceChannel(world, thread === undefined ? 'CHANNEL_UPDATE' : 'THREAD_UPDATE', channel);
  return ok(channelObject(channel));
}

function remove(call: Call): Answer {
  const channel = visible(call);
  needInChannel(
    call.world,
    channel,
    channel.thread === undefined ? 'ManageChannels' : 'ManageThreads',
  );
  removeChannel(call.world, channel);
  return ok(channelObject(channel));
}

function create(call: Call): Answer {
  const { world } = call;
  const guild = guildOf(world, param(call, 'guild'));
  needInGuild(world, guild, 'ManageChannels');
  const fields = bodyObject(call.body);
  const { name, type = ChannelType.GuildText } = fields;
  if (typeof name !== 'string' || name.length < 1 || name.length > 100) {
    throw invalidForm([
      {
        path: ['name'],
        code: 'BASE_TYPE_BAD_LENGTH',
        message: 'Must be between 1 and 100 in length.',
      },
    ]);
  }
  const position = guild.channelIds.size;
  const channel = { ...newChannel(guild.id, world.newId(), name), type: Number(type), position };
  addChannel(world, guild, channel);
  changeChannel(world, channel, fields);
  announceChannel(world, 'CHANNEL_CREATE', channel);
  return { status: 201, body: channelObject(channel) };
}
