import type { FieldFault } from '../rest/problem.ts';
import { invalidForm, refuseFaults } from '../rest/problem.ts';
import type { Command, CommandInput } from '../state/commands.ts';
import { commandFaults } from './commandRules.ts';
import type { SchemaName } from './schemas.ts';
import { schemaFaults } from './schemas.ts';

/** Refuses a command that Discord refuses; gives it back typed. */
export function checkCommand(body: unknown): CommandInput {
  refuseFaults(faultsOf(body, 'ApplicationCommandCreateRequestSchema'));
  return body as CommandInput;
}

/** For the bulk overwrite. */
export function checkCommands(body: unknown): CommandInput[] {
  if (!Array.isArray(body)) {
    throw invalidForm([
      { path: [], code: 'BASE_TYPE_BAD_TYPE', message: 'Only an array is allowed' },
    ]);
  }
  const list: readonly unknown[] = body;
  refuseFaults(
    list.flatMap((each, index) =>
      faultsOf(each, 'ApplicationCommandCreateRequestSchema').map((fault) => ({
        ...fault,
        path: [index, ...fault.path],
      })),
    ),
  );
  const commands = list as CommandInput[];
  refuseFaults(duplicateNames(commands));
  return commands;
}

/** A change to a command is judged by what the command becomes. */
export function checkPatch(old: Command, body: unknown): CommandInput {
  refuseFaults(faultsOf(body, 'ApplicationCommandPatchRequestPartialSchema', false));
  const changed = { ...old, ...(body as Partial<CommandInput>) };
  refuseFaults(commandFaults(changed));
  return changed;
}

function faultsOf(body: unknown, schema: SchemaName, whole = true): FieldFault[] {
  const faults = schemaFaults(schema, withNumericPermissions(body));
  return faults.length > 0 || !whole ? faults : commandFaults(body as CommandInput);
}

/** The generated schema wants a number where Discord and its libraries send a string of digits. */
function withNumericPermissions(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('default_member_permissions' in body))
    return body;
  const { default_member_permissions: bits } = body;
  return typeof bits === 'string' && /^\d+$/.test(bits)
    ? { ...body, default_member_permissions: 0 }
    : body;
}

function duplicateNames(commands: readonly CommandInput[]): FieldFault[] {
  const keys = commands.map(({ name, type }) => `${type ?? 1} ${name}`);
  return keys.flatMap((key, index) =>
    keys.indexOf(key) === index
      ? []
      : [
          {
            path: [index],
            code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
            message: 'Application command names must be unique',
          },
        ],
  );
}
