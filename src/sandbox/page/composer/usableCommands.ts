import type { BasicOption, Command, CommandOption } from '../world/wire.ts';

/** A command, subcommand or subcommand of a group under its full name, as people call it. */
export interface UsableCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly BasicOption[];
}

const CHAT_INPUT = 1;

function isBasic(option: CommandOption): option is BasicOption {
  return option.type !== 1 && option.type !== 2;
}

function flatten(
  name: string,
  description: string,
  options: readonly CommandOption[],
): readonly UsableCommand[] {
  const inner = options.filter((option) => option.type === 1 || option.type === 2);
  if (inner.length > 0) {
    return inner.flatMap((each) =>
      flatten(`${name} ${each.name}`, each.description, each.options ?? []),
    );
  }
  const basic = options.filter(isBasic);
  const required = basic.filter((option) => option.required === true);
  const optional = basic.filter((option) => option.required !== true);
  return [{ name, description, options: [...required, ...optional] }];
}

/** The slash commands as a person can call them, in the order of the alphabet. */
export function usableCommands(commands: readonly Command[]): readonly UsableCommand[] {
  return commands
    .filter(({ type }) => type === CHAT_INPUT)
    .flatMap(({ name, description, options }) => flatten(name, description, options ?? []))
    .sort((one, other) => one.name.localeCompare(other.name));
}

function rank(command: UsableCommand, wanted: string): number {
  if (wanted === command.name || wanted.startsWith(`${command.name} `)) return 0;
  if (command.name.startsWith(wanted)) return 1;
  if (command.name.includes(wanted)) return 2;
  return command.description.toLowerCase().includes(wanted) ? 3 : -1;
}

/** The commands that fit what stands after the slash, the best first. */
export function fittingCommands(
  commands: readonly UsableCommand[],
  typed: string,
): readonly UsableCommand[] {
  const wanted = typed.toLowerCase();
  return commands
    .map((command) => ({ command, rank: rank(command, wanted) }))
    .filter((each) => each.rank >= 0)
    .sort((one, other) => one.rank - other.rank)
    .map(({ command }) => command);
}

/** `questions:5 category:needle drops` as texts by option. */
export function typedOptions(rest: string): ReadonlyMap<string, string> {
  const pairs = rest.matchAll(/([\p{L}\p{N}_-]+):\s*(.*?)(?=\s+[\p{L}\p{N}_-]+:|$)/gu);
  return new Map(Array.from(pairs, ([, name = '', text = '']) => [name, text.trim()]));
}
