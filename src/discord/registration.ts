import { ApplicationIntegrationType, Routes, type REST } from 'discord.js';
import type { CommandData } from './contract.ts';

type Json = { readonly [key: string]: unknown };

/** Said outright: what is left out, Discord fills in from the application's own settings. */
const SERVERS_ONLY = [ApplicationIntegrationType.GuildInstall];

/** Registers the commands, and only if Discord does not have exactly these already. */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: readonly CommandData[],
): Promise<'registered' | 'unchanged'> {
  const wanted = commands.map((command) => ({ integration_types: SERVERS_ONLY, ...command }));
  const route = Routes.applicationCommands(applicationId);
  // What cannot be compared is registered: the call may be repeated without harm.
  const present = await rest.get(route).catch(() => []);
  if (sameCommands(wanted, present as Json[])) return 'unchanged';
  await rest.put(route, { body: wanted });
  return 'registered';
}

export function sameCommands(wanted: readonly object[], present: readonly Json[]): boolean {
  if (wanted.length !== present.length) return false;
  const byName = new Map(present.map((command) => [command['name'], command]));
  return (wanted as readonly Json[]).every((command) => {
    const found = byName.get(command['name']);
    return found !== undefined && COMPARED.every((key) => same(command[key], found[key]));
  });
}

/** Discord adds ids, versions and defaults of its own; these are the parts that we decide. */
const COMPARED = [
  'name',
  'description',
  'options',
  'default_member_permissions',
  'contexts',
  'integration_types',
];

function same(wanted: unknown, found: unknown): boolean {
  if (isNothing(wanted)) return isNothing(found);
  if (Array.isArray(wanted))
    return (
      Array.isArray(found) &&
      wanted.length === found.length &&
      wanted.every((item, i) => same(item, found[i]))
    );
  if (typeof wanted !== 'object' || wanted === null) return wanted === found;
  if (typeof found !== 'object' || found === null) return false;
  const keys = new Set([...Object.keys(wanted), ...Object.keys(found)]);
  return [...keys].every(
    (key) => LOCALIZED.test(key) || same((wanted as Json)[key], (found as Json)[key]),
  );
}

const LOCALIZED = /^(?:name|description)_localized$/;

/** Discord leaves out, or fills in, what means nothing. */
const isNothing = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === false ||
  (Array.isArray(value) && value.length === 0);
