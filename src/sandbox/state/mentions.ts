import { userObject } from './apiObjects.ts';
import type { Channel } from './guilds.ts';
import { allComponents } from './media.ts';
import type { MessagePayload } from './messageTypes.ts';
import type { World } from './world.ts';

/** Whom a message pings, after `allowed_mentions`. */
export function resolveMentions(world: World, channel: Channel, payload: MessagePayload) {
  const text = [
    payload.content ?? '',
    ...allComponents(payload.components).map(({ content }) => content ?? ''),
  ].join('\n');
  const guild = world.guilds.get(channel.guild_id);
  const users = idsIn(text, /<@!?(\d{17,19})>/g).filter((id) => allowed(payload, 'users', id));
  const roles = idsIn(text, /<@&(\d{17,19})>/g).filter((id) => allowed(payload, 'roles', id));
  return {
    mentions: users.flatMap((id) => {
      const user = world.users.get(id);
      return user === undefined ? [] : [userObject(user)];
    }),
    mention_roles: roles.filter((id) => guild?.roles.has(id)),
    mention_everyone: /@(everyone|here)\b/.test(text) && allowed(payload, 'everyone'),
  };
}

function idsIn(text: string, pattern: RegExp): string[] {
  if (!text.includes('<@')) return [];
  return [...new Set([...text.matchAll(pattern)].flatMap((match) => match[1] ?? []))];
}

function allowed(
  { allowed_mentions: rules }: MessagePayload,
  kind: 'users' | 'roles' | 'everyone',
  id?: string,
): boolean {
  if (rules === undefined || rules === null) return true;
  if (rules.parse?.includes(kind) === true) return true;
  return kind !== 'everyone' && id !== undefined && (rules[kind]?.includes(id) ?? false);
}
