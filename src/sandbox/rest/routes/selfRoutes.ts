import { applicationObject, guildObject, userObject } from '../../state/apiObjects.ts';
import { permissionsOf } from '../../state/permissions.ts';
import type { World } from '../../state/world.ts';
import { refusal } from '../problem.ts';
import type { Call, Route } from '../route.ts';
import { ok, param } from '../route.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What a bot asks about itself, and about users. */
export const selfRoutes: readonly Route[] = [
  { method: 'GET', path: '/gateway', handle: ({ world }) => ok({ url: gatewayUrl(world) }) },
  { method: 'GET', path: '/gateway/bot', handle: gatewayBot },
  { method: 'GET', path: '/users/@me', handle: (call) => user(call, call.world.application.id) },
  { method: 'GET', path: '/users/@me/guilds', handle: ownGuilds },
  { method: 'GET', path: '/users/:user', handle: (call) => user(call, param(call, 'user')) },
  { method: 'GET', path: '/oauth2/applications/@me', handle: application },
  { method: 'GET', path: '/applications/@me', handle: application },
];

export function gatewayUrl(world: World): string {
  return `${world.url.replace('http', 'ws')}/gateway`;
}

function gatewayBot({ world }: Call) {
  const { shards, maxConcurrency, identifies } = world.gateway;
  return ok({
    url: gatewayUrl(world),
    shards,
    session_start_limit: {
      total: 1000,
      remaining: Math.max(0, 1000 - identifies),
      reset_after: DAY_MS,
      max_concurrency: maxConcurrency,
    },
  });
}

function user({ world }: Call, id: string) {
  const found = world.users.get(id);
  if (found === undefined) throw refusal(10013);
  return ok(userObject(found));
}

function application({ world }: Call) {
  return ok(applicationObject(world));
}

function ownGuilds({ world }: Call) {
  const bot = world.application.id;
  return ok(
    [...world.guilds.values()].map((guild) => {
      const permissions = permissionsOf(world, guild, bot);
      const { id, name, icon, features } = guildObject(guild);
      const owner = guild.owner_id === bot;
      return { id, name, icon, features, owner, permissions: String(permissions) };
    }),
  );
}
