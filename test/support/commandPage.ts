import { ApplicationCommandOptionType as Kind } from 'discord.js';
import type { CommandData } from '../../src/discord/contract.ts';

interface Option {
  readonly type: Kind;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly min_value?: number;
  readonly max_value?: number;
  readonly choices?: readonly { readonly name: string }[];
  readonly options?: readonly Option[];
}

const KINDS: { readonly [kind in Kind]?: string } = {
  [Kind.String]: 'text',
  [Kind.Integer]: 'whole number',
  [Kind.Number]: 'number',
  [Kind.Boolean]: 'yes or no',
  [Kind.User]: 'person',
  [Kind.Channel]: 'channel',
  [Kind.Role]: 'role',
};

/** docs/commands.md: every command, as people find it in Discord. */
export function commandPage(commands: readonly CommandData[]): string {
  const intro = [
    '# Commands',
    '',
    'Written from the commands themselves by `npx vitest run test/commands -u`; change them, not this page.',
  ];
  return `${[...intro, ...commands.flatMap(sectionOf)].join('\n')}\n`;
}

function sectionOf(command: CommandData): string[] {
  const { name, description, default_member_permissions: limit } = command;
  const options = (command.options ?? []) as readonly Option[];
  const parts = options.filter(({ type }) => type === Kind.Subcommand);
  const own = options.filter(({ type }) => type !== Kind.Subcommand);
  return [
    '',
    `## /${name}`,
    '',
    `${description}.`,
    ...(limit === undefined || limit === null
      ? []
      : ['', 'Discord shows it to people who may manage the server.']),
    ...tableOf(own),
    ...parts.flatMap((part) => [
      '',
      `### /${name} ${part.name}`,
      '',
      `${part.description}.`,
      ...tableOf(part.options ?? []),
    ]),
  ];
}

function tableOf(options: readonly Option[]): string[] {
  if (options.length === 0) return [];
  const rows = options.map(
    (option) => `| \`${option.name}\` | ${option.description} | ${takes(option)} |`,
  );
  return ['', '| option | what it does | takes |', '| --- | --- | --- |', ...rows];
}

function takes({ type, required, autocomplete, min_value, max_value, choices }: Option): string {
  const kind = KINDS[type] ?? 'value';
  const range =
    min_value === undefined || max_value === undefined
      ? kind
      : `${kind} from ${min_value} to ${max_value}`;
  const named = choices === undefined ? range : choices.map(({ name }) => name).join(', ');
  const helped = autocomplete === true ? `${named}, with suggestions` : named;
  return required === true ? `${helped} (needed)` : helped;
}
