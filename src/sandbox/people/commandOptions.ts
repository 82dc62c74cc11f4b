import { OptionType as Kind } from '../state/kinds.ts';
import type { Command, CommandOption } from '../state/commands.ts';
import { optionProblem } from './optionProblem.ts';

export interface GivenOption {
  readonly name: string;
  readonly type: number;
  readonly value?: unknown;
  readonly focused?: true;
  readonly options?: readonly GivenOption[];
}

export interface FilledCommand {
  /** As the interaction carries them. */
  readonly options: readonly GivenOption[];
  readonly errors: Readonly<Record<string, string>>;
}

interface Filling {
  readonly values: Readonly<Record<string, unknown>>;
  readonly focused?: string | undefined;
}

/** Fills in a command as a Discord client does. `path` is what follows the command's name. */
export function fillCommand(
  command: Command,
  path: readonly string[],
  filling: Filling,
): FilledCommand | undefined {
  const leaf = descend(command.options ?? [], path);
  if (leaf === undefined) return undefined;
  const given = leaf.flatMap((option) => givenOption(option, filling));
  const errors = { ...unknownOptions(leaf, filling.values), ...problemsOf(leaf, filling) };
  return { options: wrap(command.options ?? [], path, given), errors };
}

/** The options of the subcommand a path leads to; nothing when it leads nowhere. */
function descend(
  options: readonly CommandOption[],
  path: readonly string[],
): readonly CommandOption[] | undefined {
  const [name, ...rest] = path;
  const nested = options.some(isNested);
  if (name === undefined) return nested ? undefined : options;
  const next = options.find((option) => isNested(option) && option.name === name);
  return next && descend(next.options ?? [], rest);
}

function wrap(
  options: readonly CommandOption[],
  path: readonly string[],
  given: readonly GivenOption[],
): readonly GivenOption[] {
  const [name, ...rest] = path;
  const next = options.find((option) => option.name === name);
  if (name === undefined || next === undefined) return given;
  return [{ name, type: next.type, options: wrap(next.options ?? [], rest, given) }];
}

function isNested({ type }: CommandOption): boolean {
  return type === Kind.Subcommand || type === Kind.SubcommandGroup;
}

function givenOption({ name, type }: CommandOption, { values, focused }: Filling): GivenOption[] {
  const isFocused = focused === name;
  if (!(name in values) && !isFocused) return [];
  const value = values[name] ?? '';
  return [{ name, type, value, ...(isFocused ? { focused: true } : {}) }];
}

function unknownOptions(leaf: readonly CommandOption[], values: Readonly<Record<string, unknown>>) {
  const names = new Set(leaf.map(({ name }) => name));
  const unknown = Object.keys(values).filter((name) => !names.has(name));
  return Object.fromEntries(unknown.map((name) => [name, 'The command has no such option.']));
}

/** While an option is being typed, required ones may be missing yet. */
function problemsOf(leaf: readonly CommandOption[], { values, focused }: Filling) {
  const problems = leaf.flatMap((option) => {
    const { name, required } = option;
    if (focused !== undefined) return [];
    if (!(name in values))
      return required === true ? [[name, 'This option is required.'] as const] : [];
    const problem = optionProblem(option, values[name]);
    return problem === undefined ? [] : [[name, problem] as const];
  });
  return Object.fromEntries(problems);
}
