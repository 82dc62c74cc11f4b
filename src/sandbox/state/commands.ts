import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Guild } from './guilds.ts';
import { allows, permissionsOf } from './permissions.ts';
import type { World } from './world.ts';

export interface CommandChoice {
  readonly name: string;
  readonly value: string | number;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
}

export interface CommandOption {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly CommandChoice[] | null;
  readonly options?: readonly CommandOption[] | null;
  readonly min_value?: number;
  readonly max_value?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly channel_types?: readonly number[] | null;
}

/** A command as a bot sends it. */
export interface CommandInput {
  readonly name: string;
  readonly type?: number | null;
  readonly description?: string | null;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
  readonly options?: readonly CommandOption[] | null;
  readonly default_member_permissions?: string | number | null;
  readonly contexts?: readonly number[] | null;
  readonly integration_types?: readonly number[] | null;
  readonly nsfw?: boolean | null;
}

/** A registered command, as the API gives it. */
export interface Command {
  readonly id: string;
  readonly application_id: string;
  readonly guild_id?: string;
  readonly version: string;
  readonly type: number;
  readonly name: string;
  readonly name_localizations: Readonly<Record<string, string>> | null;
  readonly description: string;
  readonly description_localizations: Readonly<Record<string, string>> | null;
  readonly options?: readonly CommandOption[];
  readonly default_member_permissions: string | null;
  readonly contexts: readonly number[] | null;
  readonly integration_types: readonly number[];
  readonly dm_permission: boolean;
  readonly nsfw: boolean;
}

export const GLOBAL = 'global';
/** The context "in a server". */
const IN_GUILD = 0;

export function commandsIn(world: World, scope: string): Map<string, Command> {
  const known = world.commands.get(scope);
  if (known !== undefined) return known;
  const fresh = new Map<string, Command>();
  world.commands.set(scope, fresh);
  return fresh;
}

export function commandFrom(
  world: World,
  scope: string,
  input: CommandInput,
  old?: Command,
): Command {
  const fields = {
    application_id: world.application.id,
    ...(scope === GLOBAL ? {} : { guild_id: scope }),
    type: input.type ?? 1,
    name: input.name,
    name_localizations: input.name_localizations ?? null,
    description: input.description ?? '',
    description_localizations: input.description_localizations ?? null,
    ...(input.options?.length ? { options: input.options } : {}),
    default_member_permissions: bitsOrNull(input.default_member_permissions),
    contexts: input.contexts ?? null,
    integration_types: input.integration_types ?? [0],
    dm_permission: true,
    nsfw: input.nsfw ?? false,
  };
  if (old === undefined) return { id: world.newId(), version: world.newId(), ...fields };
  const same =
    JSON.stringify({ id: old.id, version: old.version, ...fields }) === JSON.stringify(old);
  return same ? old : { id: old.id, version: world.newId(), ...fields };
}

function bitsOrNull(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

/** The commands a person finds when typing `/` in a channel. */
export function commandsFor(
  world: World,
  guild: Guild,
  channel: Channel,
  userId: string,
): Command[] {
  const permissions = permissionsOf(world, guild, userId, channel);
  if (!allows(permissions, 'ViewChannel', 'UseApplicationCommands')) return [];
  const all = [...commandsIn(world, GLOBAL).values(), ...commandsIn(world, guild.id).values()];
  return all.filter((command) => mayUse(command, permissions));
}

function mayUse(command: Command, permissions: bigint): boolean {
  if (command.contexts !== null && !command.contexts.includes(IN_GUILD)) return false;
  if (permissions & PermissionFlagsBits.Administrator) return true;
  if (command.default_member_permissions === null) return true;
  const needed = BigInt(command.default_member_permissions);
  return needed !== 0n && (permissions & needed) === needed;
}
