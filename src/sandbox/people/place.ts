import type { Channel, Guild, Member } from '../state/guilds.ts';
import type { Message } from '../state/messageTypes.ts';
import { allows, maySee, permissionsOf } from '../state/permissions.ts';
import type { PermissionName } from '../state/permissions.ts';
import type { Post } from '../state/posts.ts';
import type { World } from '../state/world.ts';
import { PersonProblem } from './personProblem.ts';

/** Where a person is. */
export interface Place {
  readonly guild: Guild;
  readonly channel: Channel;
  readonly member: Member;
}

export function placeOf(world: World, userId: string, channelId: string): Place {
  const channel = world.channels.get(channelId);
  const guild = channel && world.guilds.get(channel.guild_id);
  const member = guild?.members.get(userId);
  if (channel === undefined || guild === undefined)
    throw new PersonProblem(404, 'There is no such channel.');
  if (member === undefined) throw new PersonProblem(403, 'This person is not in the server.');
  if (!maySee(world, channel, userId))
    throw new PersonProblem(403, 'This person cannot see the channel.');
  return { guild, channel, member };
}

export function guildFor(world: World, id: string): Guild {
  const guild = world.guilds.get(id);
  if (guild === undefined) throw new PersonProblem(404, 'There is no such server.');
  return guild;
}

export function needPerson(
  world: World,
  { guild, channel, member }: Place,
  name: PermissionName,
): void {
  if (allows(permissionsOf(world, guild, member.user.id, channel), name)) return;
  throw new PersonProblem(403, `This person lacks the permission ${name} here.`);
}

export function visibleTo(post: Post, userId: string): boolean {
  return post.onlyFor === undefined || post.onlyFor === userId;
}

/** A message as people get it: an ephemeral one names whom it is for. */
export function personMessage(message: Message, onlyFor: string | undefined): object {
  return onlyFor === undefined ? message : { ...message, for: onlyFor };
}
