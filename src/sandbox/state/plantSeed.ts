import { EVERYONE } from '../demoSeed.ts';
import type { Seed, SeedGuild } from '../seed.ts';
import type { Channel, Guild, Member, Role } from './guilds.ts';
import type { World } from './world.ts';
import { isoTime } from './world.ts';

/** Fills an empty world. */
export function plantSeed(world: World, seed: Seed): void {
  for (const user of seed.users) {
    world.users.set(user.id, {
      id: user.id,
      username: user.bot === true ? user.name : user.name.toLowerCase(),
      global_name: user.bot === true ? null : user.name,
      bot: user.bot ?? false,
      color: user.color ?? '#5c6370',
      locale: user.locale ?? 'en-US',
    });
  }
  for (const guild of seed.guilds) plantGuild(world, guild);
}

export function plantGuild(world: World, seed: SeedGuild): Guild {
  const guild: Guild = {
    id: seed.id,
    name: seed.name,
    owner_id: seed.owner,
    locale: seed.locale ?? 'en-US',
    joined_at: isoTime(world.now()),
    roles: new Map(rolesOf(seed).map((role) => [role.id, role])),
    members: new Map(membersOf(world, seed).map((member) => [member.user.id, member])),
    channelIds: new Set(),
    events: new Map(),
  };
  world.guilds.set(guild.id, guild);
  for (const [position, channel] of seed.channels.entries()) {
    addChannel(world, guild, {
      ...newChannel(guild.id, channel.id, channel.name),
      position,
      type: channel.type ?? 0,
      topic: channel.topic ?? null,
      permission_overwrites: channel.overwrites ?? [],
    });
  }
  return guild;
}

export function newChannel(guildId: string, id: string, name: string): Channel {
  return {
    id,
    guild_id: guildId,
    type: 0,
    name,
    position: 0,
    topic: null,
    parent_id: null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: [],
    last_message_id: null,
  };
}

export function addChannel(world: World, guild: Guild, channel: Channel): void {
  world.channels.set(channel.id, channel);
  world.posts.set(channel.id, new Map());
  guild.channelIds.add(channel.id);
}

/** Guilds for benches: one channel each, and everybody who is not a bot a member. */
export function plantExtraGuilds(world: World, seed: Seed, count: number): void {
  const people = seed.users.map(({ id }) => ({ user: id }));
  for (let n = 1; n <= count; n += 1) {
    plantGuild(world, {
      id: String(EXTRA_GUILDS + (BigInt(n) << 22n)),
      name: `Extra ${n}`,
      owner: seed.application.owner,
      channels: [{ id: String(EXTRA_CHANNELS + (BigInt(n) << 22n)), name: 'general' }],
      members: people,
    });
  }
}

const EXTRA_GUILDS = 160_000_000_000_000_000n;
const EXTRA_CHANNELS = 170_000_000_000_000_000n;

function rolesOf(seed: SeedGuild): Role[] {
  const everyone = { id: seed.id, name: '@everyone', permissions: seed.everyone ?? EVERYONE };
  return [everyone, ...(seed.roles ?? [])].map((role, position) => ({
    color: 0,
    ...role,
    position,
  }));
}

function membersOf(world: World, seed: SeedGuild): Member[] {
  return seed.members.flatMap(({ user: userId, roles, nick }) => {
    const user = world.users.get(userId);
    if (user === undefined) return [];
    return [{ user, nick: nick ?? null, roles: roles ?? [], joined_at: isoTime(world.now()) }];
  });
}
