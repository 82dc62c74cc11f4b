import { ok } from '../rest/route.ts';
import type { Answer } from '../rest/route.ts';
import { channelObject } from '../state/apiObjects.ts';
import { commandsFor } from '../state/commands.ts';
import type { Guild, User } from '../state/guilds.ts';
import { channelsOf } from '../state/guilds.ts';
import { allows, maySee, permissionsOf } from '../state/permissions.ts';
import { postsOf } from '../state/posts.ts';
import type { World } from '../state/world.ts';
import type { PeopleCall, PeopleRoute } from './peopleRoute.ts';
import { asUser } from './peopleRoute.ts';
import { personMessage, placeOf, visibleTo } from './place.ts';

/** What a person sees. */
export const readRoutes: readonly PeopleRoute[] = [
  { method: 'GET', path: '/people/state', handle: state },
  { method: 'GET', path: '/people/channels/:channel/messages', handle: messages },
  { method: 'GET', path: '/people/commands', handle: commands },
  {
    method: 'GET',
    path: '/people/log',
    handle: ({ log, query }) => ok(log.since(Number(query.get('since') ?? 0))),
  },
];

/** Without a person, everything there is. */
function state(call: PeopleCall): Answer {
  const { world } = call;
  const { id, name } = world.application;
  const as = asUser(call) || undefined;
  const bot = world.users.get(id);
  return ok({
    application: { id, name, bot: bot && person(bot) },
    users: [...world.users.values()].map(person),
    guilds: [...world.guilds.values()]
      .filter(({ members }) => as === undefined || members.has(as))
      .map((guild) => guildView(world, guild, as)),
  });
}

export function person({ id, username, global_name: shownName, bot, color }: User) {
  return { id, username, global_name: shownName ?? username, ...(bot ? { bot } : {}), color };
}

function guildView(world: World, guild: Guild, as: string | undefined) {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.owner_id,
    roles: [...guild.roles.values()],
    channels: channelsOf(world, guild)
      .filter((channel) => as === undefined || maySee(world, channel, as))
      .map(channelObject),
    members: [...guild.members.values()].map(({ user, nick, roles }) => ({
      user: person(user),
      nick,
      roles,
      permissions: String(permissionsOf(world, guild, user.id)),
    })),
  };
}

function messages(call: PeopleCall): Answer {
  const { world, query } = call;
  const as = asUser(call);
  const { channel, guild } = placeOf(world, as, call.params.channel ?? '');
  if (!allows(permissionsOf(world, guild, as, channel), 'ReadMessageHistory')) return ok([]);
  const limit = Math.min(500, Math.max(1, Number(query.get('limit') ?? 100)));
  const seen = [...postsOf(world, channel.id).values()].filter((post) => visibleTo(post, as));
  return ok(seen.slice(-limit).map(({ message, onlyFor }) => personMessage(message, onlyFor)));
}

function commands(call: PeopleCall): Answer {
  const as = asUser(call);
  const { guild, channel } = placeOf(call.world, as, call.query.get('channel') ?? '');
  return ok(commandsFor(call.world, guild, channel, as));
}
