import type { FieldFault } from '../rest/problem.ts';
import { invalidForm, refuseFaults } from '../rest/problem.ts';
import type { Command, CommandInput } from '../state/commands.ts';
import { commandFaults } from './commandRules.ts';
import { schemaFaults, shaped } from './schemas.ts';

const WHOLE = 'ApplicationCommandCreateRequestSchema';
const PART = 'ApplicationCommandPatchRequestPartialSchema';

/** Refuses a command that Discord refuses; gives it back typed. */
export function checkCommand(body: unknown): CommandInput {
  const command = shaped(WHOLE, body, schemaFaults(WHOLE, withNumericPermissions(body)));
  refuseFaults(commandFaults(command));
  return command;
}

/** For the bulk overwrite. */
export function checkCommands(body: unknown): CommandInput[] {
  if (!Array.isArray(body)) {
    const message = 'Only an array is allowed';
    throw invalidForm([{ path: [], code: 'BASE_TYPE_BAD_TYPE', message }]);
  }
  const list: readonly unknown[] = body;
  refuseFaults(
    list.flatMap((each, index) => at(index, schemaFaults(WHOLE, withNumericPermissions(each)))),
  );
  const commands = list.map((each) => shaped(WHOLE, each, []));
  refuseFaults(commands.flatMap((each, index) => at(index, commandFaults(each))));
  refuseFaults(duplicateNames(commands));
  return commands;
}

/** A change to a command is judged by what the command becomes. */
export function checkPatch(old: Command, body: unknown): CommandInput {
  const change = shaped(PART, body, schemaFaults(PART, withNumericPermissions(body)));
  const changed = { ...old, ...change };
  refuseFaults(commandFaults(changed));
  return changed;
}

function at(index: number, faults: readonly FieldFault[]): FieldFault[] {
  return faults.map((fault) => ({ ...fault, path: [index, ...fault.path] }));
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
