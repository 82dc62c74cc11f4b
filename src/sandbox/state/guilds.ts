import { refusal } from '../rest/problem.ts';
import type { World } from './world.ts';

export interface User {
  readonly id: string;
  readonly username: string;
  readonly global_name: string | null;
  readonly bot: boolean;
  /** `#rrggbb`, for a drawn avatar. */
  readonly color: string;
  readonly locale: string;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly color: number;
  readonly permissions: string;
  readonly position: number;
}

export interface Overwrite {
  readonly id: string;
  /** 0 a role, 1 a member. */
  readonly type: 0 | 1;
  readonly allow: string;
  readonly deny: string;
}

export interface ThreadState {
  archived: boolean;
  locked: boolean;
  auto_archive_duration: number;
  archive_timestamp: string;
  readonly create_timestamp: string;
}

export interface Channel {
  readonly id: string;
  readonly guild_id: string;
  readonly type: number;
  name: string;
  position: number;
  topic: string | null;
  parent_id: string | null;
  nsfw: boolean;
  rate_limit_per_user: number;
  permission_overwrites: Overwrite[];
  last_message_id: string | null;
  readonly owner_id?: string;
  readonly thread?: ThreadState;
}

export interface Member {
  readonly user: User;
  nick: string | null;
  roles: string[];
  readonly joined_at: string;
}

export interface ScheduledEvent {
  readonly id: string;
  readonly guild_id: string;
  [field: string]: unknown;
}

export interface Guild {
  readonly id: string;
  name: string;
  readonly owner_id: string;
  readonly locale: string;
  /** When the bot joined. */
  readonly joined_at: string;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  readonly channelIds: Set<string>;
  readonly events: Map<string, ScheduledEvent>;
}

export function guildOf(world: World, id: string): Guild {
  const guild = world.guilds.get(id);
  if (guild === undefined) throw refusal(10004);
  return guild;
}

export function channelOf(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (channel === undefined) throw refusal(10003);
  return channel;
}

export function memberOf(guild: Guild, userId: string): Member {
  const member = guild.members.get(userId);
  if (member === undefined) throw refusal(10007);
  return member;
}

export function channelsOf(world: World, guild: Guild): Channel[] {
  return [...guild.channelIds].flatMap((id) => world.channels.get(id) ?? []);
}
