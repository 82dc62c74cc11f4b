import { nameOfPerson } from '../message/messageContext.ts';
import type { Guild, Person, World } from '../world/peopleTypes.ts';

const ADMINISTRATOR = 1n << 3n;
const MANAGE_GUILD = 1n << 5n;
const SEND_MESSAGES = 1n << 11n;
const MANAGE_MESSAGES = 1n << 13n;
const USE_COMMANDS = 1n << 31n;

function permissionsOf(guild: Guild, person: string): bigint | undefined {
  const member = guild.members.find(({ user }) => user.id === person);
  return member && BigInt(member.permissions);
}

/** What a person is in a server, in a word. */
function roleWord(guild: Guild, person: string): string {
  const may = permissionsOf(guild, person);
  if (may === undefined) return 'not in this server';
  if (guild.owner_id === person) return 'owner';
  if ((may & (ADMINISTRATOR | MANAGE_GUILD | MANAGE_MESSAGES)) !== 0n) return 'moderator';
  const held = guild.members.find(({ user }) => user.id === person)?.roles ?? [];
  const names = guild.roles.filter(({ id }) => held.includes(id)).map(({ name }) => name);
  if (names.some((name) => /host/i.test(name))) return 'host';
  const free = SEND_MESSAGES | USE_COMMANDS;
  return (may & free) === free ? 'player' : 'guest';
}

export function mayManageMessages(guild: Guild, person: string): boolean {
  const may = permissionsOf(guild, person) ?? 0n;
  return guild.owner_id === person || (may & (ADMINISTRATOR | MANAGE_MESSAGES)) !== 0n;
}

/** The people one can be, as a list to choose from. */
export function peopleToBe(world: World, guild: Guild | undefined): readonly [Person, string][] {
  return world.users
    .filter(({ bot }) => bot !== true)
    .map((person) => {
      const word = guild === undefined ? '' : ` · ${roleWord(guild, person.id)}`;
      return [person, `${nameOfPerson(person)}${word}`];
    });
}
