import { ComponentType, OptionType as Option } from '../state/kinds.ts';
import { channelObject, memberObject, roleObject, userObject } from '../state/apiObjects.ts';
import type { Guild } from '../state/guilds.ts';
import { permissionsOf } from '../state/permissions.ts';
import type { World } from '../state/world.ts';
import type { GivenOption } from './commandOptions.ts';

type Wanted = 'user' | 'role' | 'channel' | 'any';

const OPTIONS: Readonly<Record<number, Wanted>> = {
  [Option.User]: 'user',
  [Option.Role]: 'role',
  [Option.Channel]: 'channel',
  [Option.Mentionable]: 'any',
};
const SELECTS: Readonly<Record<number, Wanted>> = {
  [ComponentType.UserSelect]: 'user',
  [ComponentType.RoleSelect]: 'role',
  [ComponentType.ChannelSelect]: 'channel',
  [ComponentType.MentionableSelect]: 'any',
};

interface Asked {
  readonly kind: Wanted | undefined;
  readonly id: string;
}

export function askedByOptions(options: readonly GivenOption[]): Asked[] {
  return options.flatMap(({ type, value, options: inner }) => [
    { kind: OPTIONS[type], id: String(value) },
    ...askedByOptions(inner ?? []),
  ]);
}

export function askedBySelect(type: number, values: readonly string[]): Asked[] {
  return values.map((id) => ({ kind: SELECTS[type], id }));
}

/** The users, roles and channels an interaction speaks of, in full. */
export function resolvedObjects(world: World, guild: Guild, asked: readonly Asked[]) {
  const fits = (...kinds: Wanted[]) =>
    asked.filter(({ kind }) => kind !== undefined && kinds.includes(kind)).map(({ id }) => id);
  const users = fits('user', 'any').flatMap((id) => world.users.get(id) ?? []);
  const members = users.flatMap(({ id }) => guild.members.get(id) ?? []);
  const roles = fits('role', 'any').flatMap((id) => guild.roles.get(id) ?? []);
  const channels = fits('channel').flatMap((id) => world.channels.get(id) ?? []);
  const groups = {
    users: byId(users.map(userObject)),
    members: Object.fromEntries(
      members.map((member) => {
        const { user, deaf: _deaf, mute: _mute, ...rest } = memberObject(member);
        return [user.id, { ...rest, permissions: String(permissionsOf(world, guild, user.id)) }];
      }),
    ),
    roles: byId(roles.map(roleObject)),
    channels: byId(
      channels.map((channel) => ({
        ...channelObject(channel),
        permissions: String(permissionsOf(world, guild, world.application.id, channel)),
      })),
    ),
  };
  const filled = Object.entries(groups).filter(([, group]) => Object.keys(group).length > 0);
  return filled.length === 0 ? {} : { resolved: Object.fromEntries(filled) };
}

function byId<T extends { id: string }>(list: readonly T[]): Record<string, T> {
  return Object.fromEntries(list.map((each) => [each.id, each]));
}
