import { guildObject, channelObject, memberObject, roleObject } from '../../state/apiObjects.ts';
import { channelsOf, guildOf, memberOf } from '../../state/guilds.ts';
import type { Guild } from '../../state/guilds.ts';
import { leaveGuild } from '../../state/leaveGuild.ts';
import { refusal } from '../problem.ts';
import type { Answer, Call, Route } from '../route.ts';
import { noContent, ok, param } from '../route.ts';

/** Guilds, their members, roles and channels. */
export const guildRoutes: readonly Route[] = [
  { method: 'GET', path: '/guilds/:guild', handle: (call) => ok(guildObject(guild(call))) },
  { method: 'GET', path: '/guilds/:guild/channels', handle: channels },
  { method: 'GET', path: '/guilds/:guild/roles', handle: roles },
  { method: 'GET', path: '/guilds/:guild/roles/:role', handle: role },
  { method: 'GET', path: '/guilds/:guild/members', handle: members },
  { method: 'GET', path: '/guilds/:guild/members/:user', handle: member },
  { method: 'DELETE', path: '/users/@me/guilds/:guild', handle: leave },
];

/** The bot is in every guild there is. */
function guild(call: Call): Guild {
  return guildOf(call.world, param(call, 'guild'));
}

function channels(call: Call): Answer {
  const all = channelsOf(call.world, guild(call));
  return ok(all.filter(({ thread }) => thread === undefined).map(channelObject));
}

function roles(call: Call): Answer {
  return ok([...guild(call).roles.values()].map(roleObject));
}

function role(call: Call): Answer {
  const found = guild(call).roles.get(param(call, 'role'));
  if (found === undefined) throw refusal(10011);
  return ok(roleObject(found));
}

function members(call: Call): Answer {
  const limit = Math.min(1000, Math.max(1, Number(call.query.get('limit') ?? 1)));
  const after = BigInt(call.query.get('after') ?? '0');
  const later = [...guild(call).members.values()].filter(({ user }) => BigInt(user.id) > after);
  const sorted = later.toSorted((a, b) => (BigInt(a.user.id) < BigInt(b.user.id) ? -1 : 1));
  return ok(sorted.slice(0, limit).map(memberObject));
}

function member(call: Call): Answer {
  return ok(memberObject(memberOf(guild(call), param(call, 'user'))));
}

function leave(call: Call): Answer {
  leaveGuild(call.world, guild(call));
  return noContent;
}
