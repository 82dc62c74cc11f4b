import { PermissionFlagsBits } from 'discord-api-types/v10';
import { refusal } from '../rest/problem.ts';
import type { Channel, Guild, Overwrite } from './guilds.ts';
import { guildOf } from './guilds.ts';
import type { World } from './world.ts';

const ALL = Object.values(PermissionFlagsBits).reduce((sum, bit) => sum | bit, 0n);

export type PermissionName = keyof typeof PermissionFlagsBits;

/** What a member may do in the guild, or in one of its channels. */
export function permissionsOf(
  world: World,
  guild: Guild,
  userId: string,
  channel?: Channel,
): bigint {
  const member = guild.members.get(userId);
  if (member === undefined) return 0n;
  if (guild.owner_id === userId) return ALL;
  const roleIds = [guild.id, ...member.roles];
  const base = roleIds.reduce(
    (sum, id) => sum | BigInt(guild.roles.get(id)?.permissions ?? '0'),
    0n,
  );
  if (base & PermissionFlagsBits.Administrator) return ALL;
  if (channel === undefined) return base;
  return withOverwrites(base, overwritesOf(world, channel), guild.id, member.roles, userId);
}

export function allows(permissions: bigint, ...names: PermissionName[]): boolean {
  return names.every((name) => (permissions & PermissionFlagsBits[name]) !== 0n);
}

/** Refuses, in Discord's order, what the bot may not do in a channel. */
export function needInChannel(world: World, channel: Channel, ...names: PermissionName[]): void {
  const guild = guildOf(world, channel.guild_id);
  const permissions = permissionsOf(world, guild, world.application.id, channel);
  if (!allows(permissions, 'ViewChannel')) throw refusal(50001);
  if (!allows(permissions, ...names)) throw refusal(50013);
}

export function needInGuild(world: World, guild: Guild, ...names: PermissionName[]): void {
  if (!allows(permissionsOf(world, guild, world.application.id), ...names)) throw refusal(50013);
}

export function maySee(world: World, channel: Channel, userId: string): boolean {
  return mayDo(world, channel, userId, 'ViewChannel');
}

export function mayDo(
  world: World,
  channel: Channel,
  userId: string,
  name: PermissionName,
): boolean {
  const guild = world.guilds.get(channel.guild_id);
  return guild !== undefined && allows(permissionsOf(world, guild, userId, channel), name);
}

/** A thread has the overwrites of the channel it hangs on. */
function overwritesOf(world: World, channel: Channel): Overwrite[] {
  if (channel.thread === undefined || channel.parent_id === null) {
    return channel.permission_overwrites;
  }
  return world.channels.get(channel.parent_id)?.permission_overwrites ?? [];
}

function withOverwrites(
  base: bigint,
  overwrites: readonly Overwrite[],
  everyoneId: string,
  roles: readonly string[],
  userId: string,
): bigint {
  const everyone = overwrites.filter(({ id }) => id === everyoneId);
  const ofRoles = overwrites.filter(({ id, type }) => type === 0 && roles.includes(id));
  const own = overwrites.filter(({ id, type }) => type === 1 && id === userId);
  return [everyone, ofRoles, own].reduce(applied, base);
}

function applied(permissions: bigint, overwrites: readonly Overwrite[]): bigint {
  const deny = overwrites.reduce((sum, each) => sum | BigInt(each.deny), 0n);
  const allow = overwrites.reduce((sum, each) => sum | BigInt(each.allow), 0n);
  return (permissions & ~deny) | allow;
}
