import { Locale } from 'discord-api-types/v10';
import type { FieldFault } from '../rest/problem.ts';
import type { CommandInput, CommandOption } from '../state/commands.ts';
import { OptionType as Kind } from '../state/kinds.ts';
import { commandSize } from './commandSize.ts';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES = new Set<string>(Object.values(Locale));
const MOST_SIZE = 8000;
const CHAT_INPUT = 1;
const CHOICE_VALUE = 100;

type Path = readonly (string | number)[];
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
  const faults: FieldFault[] = [];
  const names = options.map(({ name }) => name);
  if (new Set(names).size < names.length) {
    faults.push(
      fault(path, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists'),
    );
  }
  const nested = options.filter(isNested).length;
  if (nested > 0 && nested < options.length) {
    faults.push(
      fault(
        path,
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Sub-command and sub-command group option types are mutually exclusive to all other types',
      ),
    );
  }
  const firstOptional = options.findIndex(
    (option) => !isNested(option) && option.required !== true,
  );
  options.forEach((option, index) => {
    if (option.required === true && firstOptional !== -1 && index > firstOptional) {
      faults.push(
        fault(
          [...path, index],
          'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
          'Required options must be placed before non-required options',
        ),
      );
    }
  });
  return faults;
}

function isNested({ type }: CommandOption): boolean {
  return type === Kind.Subcommand || type === Kind.SubcommandGroup;
}

function choiceFaults(option: CommandOption, path: Path): FieldFault[] {
  const choices = option.choices ?? [];
  const faults = choices.flatMap(({ value }, index) =>
    typeof value === 'string' && value.length > CHOICE_VALUE
      ? [
          fault(
            [...path, 'choices', index, 'value'],
            'BASE_TYPE_MAX_LENGTH',
            `Must be ${CHOICE_VALUE} or fewer in length.`,
          ),
        ]
      : [],
  );
  if (new Set(choices.map(({ name }) => name)).size < choices.length) {
    faults.push(
      fault(
        [...path, 'choices'],
        'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
        'Option choice name already exists',
      ),
    );
  }
  if (option.autocomplete === true && choices.length > 0) {
    faults.push(
      fault(
        [...path, 'autocomplete'],
        'APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_CHOICES',
        'Autocomplete options cannot have choices',
      ),
    );
  }
  if (above(option.min_value, option.max_value) || above(option.min_length, option.max_length)) {
    faults.push(
      fault(
        path,
        'APPLICATION_COMMAND_OPTION_MIN_MAX',
        'The minimum must not be above the maximum',
      ),
    );
  }
  return faults;
}

function above(min: number | undefined, max: number | undefined): boolean {
  return min !== undefined && max !== undefined && min > max;
}

function fault(path: Path, code: string, message: string): FieldFault {
  return { path, code, message };
}
