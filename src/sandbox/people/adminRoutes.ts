import { GatewayIntentBits } from 'discord-api-types/v10';
import { z } from 'zod';
import { faultsSchema } from '../rest/faults.ts';
import { noContent, ok } from '../rest/route.ts';
import type { Answer } from '../rest/route.ts';
import { seedSchema } from '../seed.ts';
import { channelObject, guildCreateObject, memberObject } from '../state/apiObjects.ts';
import { changeChannel, removeChannel } from '../state/channels.ts';
import type { Channel, Member, User } from '../state/guilds.ts';
import { leaveGuild } from '../state/leaveGuild.ts';
import { addChannel, newChannel, plantGuild } from '../state/plantSeed.ts';
import { announceChannel } from '../state/threadState.ts';
import { announce, isoTime } from '../state/world.ts';
import { checkBody } from './checkBody.ts';
import type { PeopleCall, PeopleRoute } from './peopleRoute.ts';
import { PersonProblem } from './personProblem.ts';
import { guildFor } from './place.ts';
import { person } from './readRoutes.ts';

/** What whoever runs this Discord changes: servers, channels, people, faults. */
export const adminRoutes: readonly PeopleRoute[] = [
  { method: 'POST', path: '/people/guilds', handle: createGuild },
  { method: 'DELETE', path: '/people/guilds/:guild', handle: removeGuild },
  { method: 'PATCH', path: '/people/guilds/:guild/members/:user', handle: changeMember },
  { method: 'POST', path: '/people/channels', handle: createChannel },
  { method: 'PATCH', path: '/people/channels/:channel', handle: patchChannel },
  { method: 'DELETE', path: '/people/channels/:channel', handle: deleteChannel },
  { method: 'POST', path: '/people/users', handle: addUser },
  { method: 'POST', path: '/people/faults', handle: setFaults },
  { method: 'DELETE', path: '/people/faults', handle: clearFaults },
];

const seedGuild = seedSchema.shape.guilds.element;
const guildBody = seedGuild.partial().required({ name: true });

/** Without a list of members everybody is one. */
function createGuild({ world, body }: PeopleCall): Answer {
  const wanted = checkBody(guildBody, body);
  const everybody = [...world.users.keys()].map((user) => ({ user }));
  const id = wanted.id ?? world.newId();
  const bot = { user: world.application.id };
  const members = wanted.members ? [...wanted.members, bot] : everybody;
  const channels = wanted.channels ?? [{ id: world.newId(), name: 'general' }];
  const owner = wanted.owner ?? world.application.ownerId;
  const guild = plantGuild(world, { ...wanted, id, owner, members, channels });
  const intent = GatewayIntentBits.Guilds;
  announce(world, { type: 'GUILD_CREATE', guildId: id, data: { id, name: guild.name }, intent });
  return ok(guildCreateObject(world, guild, true));
}

function removeGuild({ world, params }: PeopleCall): Answer {
  leaveGuild(world, guildFor(world, params.guild ?? ''));
  return noContent;
}

function changeMember({ world, params, body }: PeopleCall): Answer {
  const { roles } = checkBody(z.object({ roles: z.array(z.string()) }), body);
  const guild = guildFor(world, params.guild ?? '');
  const member = guild.members.get(params.user ?? '');
  if (member === undefined) throw new PersonProblem(404, 'This person is not in the server.');
  member.roles = roles.filter((id) => guild.roles.has(id) && id !== guild.id);
  const { id: guildId } = guild;
  const isBot = member.user.id === world.application.id;
  announce(world, {
    type: 'GUILD_MEMBER_UPDATE',
    guildId,
    data: { guild_id: guildId, ...memberObject(member) },
    intent: isBot ? GatewayIntentBits.Guilds : GatewayIntentBits.GuildMembers,
  });
  return ok(memberObject(member));
}

function channelFor({ world, params }: PeopleCall): Channel {
  const channel = world.channels.get(params.channel ?? '');
  if (channel === undefined) throw new PersonProblem(404, 'There is no such channel.');
  return channel;
}

const channelBody = z.looseObject({
  guild: z.string(),
  name: z.string().min(1).max(100),
  type: z.int().optional(),
});

function createChannel({ world, body }: PeopleCall): Answer {
  const wanted = checkBody(channelBody, body);
  const guild = guildFor(world, wanted.guild);
  const fresh = newChannel(guild.id, world.newId(), wanted.name);
  const channel = { ...fresh, type: wanted.type ?? 0, position: guild.channelIds.size };
  changeChannel(world, channel, fieldsOf(wanted));
  addChannel(world, guild, channel);
  announceChannel(world, 'CHANNEL_CREATE', channel);
  return ok(channelObject(channel));
}

/** `overwrites` for short. */
function fieldsOf({ overwrites, ...fields }: Record<string, unknown>): Record<string, unknown> {
  return overwrites === undefined ? fields : { ...fields, permission_overwrites: overwrites };
}

function patchChannel(call: PeopleCall): Answer {
  const channel = channelFor(call);
  changeChannel(call.world, channel, fieldsOf(checkBody(z.looseObject({}), call.body)));
  announceChannel(
    call.world,
    channel.thread === undefined ? 'CHANNEL_UPDATE' : 'THREAD_UPDATE',
    channel,
  );
  return ok(channelObject(channel));
}

function deleteChannel(call: PeopleCall): Answer {
  removeChannel(call.world, channelFor(call));
  return noContent;
}

const userBody = z.object({
  name: z.string().min(1).max(32),
  guild: z.string(),
  roles: z.array(z.string()).optional(),
  locale: z.string().optional(),
});

function addUser({ world, body }: PeopleCall): Answer {
  const { name, guild: guildId, roles = [], locale = 'en-US' } = checkBody(userBody, body);
  const guild = guildFor(world, guildId);
  const known = [...world.users.values()].find((user) => user.global_name === name && !user.bot);
  const user: User = known ?? {
    id: world.newId(),
    username: name.toLowerCase(),
    global_name: name,
    bot: false,
    color: '#4f6d8f',
    locale,
  };
  const member: Member = { user, nick: null, roles, joined_at: isoTime(world.now()) };
  world.users.set(user.id, user);
  guild.members.set(user.id, member);
  const intent = GatewayIntentBits.GuildMembers;
  announce(world, {
    type: 'GUILD_MEMBER_ADD',
    guildId,
    data: { guild_id: guildId, ...memberObject(member) },
    intent,
  });
  return ok(person(user));
}

function setFaults({ faults, gateway, body }: PeopleCall): Answer {
  const wanted = checkBody(faultsSchema, body);
  if (wanted.rest !== undefined) faults.set(wanted.rest);
  if (wanted.gateway !== undefined) gateway.fault(wanted.gateway);
  return noContent;
}

function clearFaults({ faults }: PeopleCall): Answer {
  faults.clear();
  return noContent;
}
