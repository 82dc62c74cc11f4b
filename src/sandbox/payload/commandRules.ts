import { Locale } from 'discord-api-types/v10';
import type { FieldFault } from '../rest/problem.ts';
import type { CommandInput, CommandOption } from '../state/commands.ts';
import { OptionType as Kind } from '../state/kinds.ts';
import { commandSize } from './commandSize.ts';
import type { Path } from './fault.ts';
import { fault, faultIf } from './fault.ts';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES = new Set<string>(Object.values(Locale));
const MOST_SIZE = 8000;
const CHAT_INPUT = 1;
const CHOICE_VALUE = 100;

type Named = CommandInput | CommandOption;

/** What Discord refuses in a command beyond its schema. */
export function commandFaults(command: CommandInput): FieldFault[] {
  const chat = (command.type ?? CHAT_INPUT) === CHAT_INPUT;
  const size = commandSize(command);
  return [
    ...(chat ? nodeFaults(command, []) : contextMenuFaults(command)),
    ...(size > MOST_SIZE
      ? [
          fault(
            [],
            'APPLICATION_COMMAND_TOO_LARGE',
            `Command exceeds maximum size (${MOST_SIZE}): ${size}`,
          ),
        ]
      : []),
  ];
}

function contextMenuFaults(command: CommandInput): FieldFault[] {
  const faults = localeFaults(command, []);
  if (command.description)
    faults.push(
      fault(
        ['description'],
        'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION',
        'Context menu commands cannot have description',
      ),
    );
  if (command.options?.length)
    faults.push(
      fault(
        ['options'],
        'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS',
        'Context menu commands cannot have options',
      ),
    );
  return faults;
}

function nodeFaults(node: Named, path: Path): FieldFault[] {
  const options = node.options ?? [];
  const named = namedFaults(node, path);
  return [
    ...named,
    ...localeFaults(node, path),
    ...listFaults(options, [...path, 'options']),
    ...options.flatMap((option, index) => [
      ...choiceFaults(option, [...path, 'options', index]),
      ...nodeFaults(option, [...path, 'options', index]),
    ]),
  ];
}

function namedFaults(
  { name, description, name_localizations: names }: Named,
  path: Path,
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!goodName(name)) faults.push(badName([...path, 'name'], name));
  for (const [locale, localized] of Object.entries(names ?? {})) {
    if (!goodName(localized))
      faults.push(badName([...path, 'name_localizations', locale], localized));
  }
  if (!description)
    faults.push(fault([...path, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required'));
  return faults;
}

function goodName(name: string): boolean {
  return NAME.test(name) && name === name.toLowerCase();
}

function badName(path: Path, name: string): FieldFault {
  return fault(path, 'APPLICATION_COMMAND_INVALID_NAME', `Command name is invalid: ${name}`);
}

function localeFaults(node: Named, path: Path): FieldFault[] {
  return (['name_localizations', 'description_localizations'] as const).flatMap((field) =>
    Object.keys(node[field] ?? {})
      .filter((locale) => !LOCALES.has(locale))
      .map((locale) =>
        fault(
          [...path, field, locale],
          'APPLICATION_COMMAND_INVALID_LOCALE',
          `${locale} is not a locale of Discord`,
        ),
      ),
  );
}

function listFaults(options: readonly CommandOption[], path: Path): FieldFault[] {
  const names = options.map(({ name }) => name);
  const nested = options.filter(isNested).length;
  return [
    ...faultIf(
      new Set(names).size < names.length,
      path,
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
      'Option name already exists',
    ),
    ...faultIf(
      nested > 0 && nested < options.length,
      path,
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-command and sub-command group option types are mutually exclusive to all other types',
    ),
    ...orderFaults(options, path),
  ];
}

function orderFaults(options: readonly CommandOption[], path: Path): FieldFault[] {
  const optional = options.findIndex((each) => !isNested(each) && each.required !== true);
  return options.flatMap(({ required }, index) =>
    faultIf(
      required === true && optional !== -1 && index > optional,
      [...path, index],
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
      'Required options must be placed before non-required options',
    ),
  );
}

function isNested({ type }: CommandOption): boolean {
  return type === Kind.Subcommand || type === Kind.SubcommandGroup;
}

function choiceFaults(option: CommandOption, path: Path): FieldFault[] {
  const choices = option.choices ?? [];
  return [
    ...choices.flatMap(({ value }, index) =>
      faultIf(
        typeof value === 'string' && value.length > CHOICE_VALUE,
        [...path, 'choices', index, 'value'],
        'BASE_TYPE_MAX_LENGTH',
        `Must be ${CHOICE_VALUE} or fewer in length.`,
      ),
    ),
    ...faultIf(
      new Set(choices.map(({ name }) => name)).size < choices.length,
      [...path, 'choices'],
      'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
      'Option choice name already exists',
    ),
    ...faultIf(
      option.autocomplete === true && choices.length > 0,
      [...path, 'autocomplete'],
      'APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_CHOICES',
      'Autocomplete options cannot have choices',
    ),
    ...limitFaults(option, path),
  ];
}

function limitFaults(option: CommandOption, path: Path): FieldFault[] {
  const wrong =
    above(option.min_value, option.max_value) || above(option.min_length, option.max_length);
  const message = 'The minimum must not be above the maximum';
  return faultIf(wrong, path, 'APPLICATION_COMMAND_OPTION_MIN_MAX', message);
}

function above(min: number | undefined, max: number | undefined): boolean {
  return min !== undefined && max !== undefined && min > max;
}
