import type { MentionKind } from '../markdown/inlineMarkdown.ts';
import { type MessageContext, nameOfPerson } from '../message/messageContext.ts';
import type { Guild, Person, World } from '../world/peopleTypes.ts';
import { mayManageMessages } from './roleWord.ts';

type Deeds = Pick<MessageContext, 'chooseCommand' | 'dismiss' | 'messageOf' | 'press' | 'remove'>;

function nameIn(world: World, guild: Guild, kind: MentionKind, id: string): string {
  const name = (list: readonly { readonly id: string; readonly name: string }[]): string =>
    list.find((each) => each.id === id)?.name ?? 'unknown';
  if (kind === 'role') return `@${name(guild.roles)}`;
  if (kind === 'channel') return `#${name(world.guilds.flatMap(({ channels }) => channels))}`;
  const person = world.users.find((each) => each.id === id);
  return person === undefined ? '@unknown' : `@${signature(guild, person)}`;
}

function signature(guild: Guild, person: Person): string {
  const nick = guild.members.find(({ user }) => user.id === person.id)?.nick;
  return nick ?? nameOfPerson(person);
}

/** The world as one person in one server sees it, with what that person may do. */
export function columnContext(
  world: World,
  guild: Guild,
  viewer: string,
  deeds: Deeds,
): MessageContext {
  const known = new Map([...world.users, world.application.bot].map((each) => [each.id, each]));
  return {
    ...deeds,
    guild,
    viewer,
    isMe: (id) => id === viewer,
    nameOf: (kind, id) => nameIn(world, guild, kind, id),
    personOf: (id) => known.get(id),
    signatureOf: (person) => signature(guild, known.get(person.id) ?? person),
    mayDelete: ({ author }) => author.id === viewer || mayManageMessages(guild, viewer),
  };
}
