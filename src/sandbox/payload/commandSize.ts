import type { CommandInput, CommandOption } from '../state/commands.ts';

type Localized = Readonly<Record<string, string>> | null | undefined;

/** Characters that count towards 8000: of each text only its longest localization. */
export function commandSize(node: CommandInput | CommandOption): number {
  const choices = 'choices' in node ? (node.choices ?? []) : [];
  return (
    longest(node.name, node.name_localizations) +
    longest(node.description ?? '', node.description_localizations) +
    choices.reduce(
      (sum, { name, value, name_localizations: names }) =>
        sum + longest(name, names) + String(value).length,
      0,
    ) +
    (node.options ?? []).reduce((sum, option) => sum + commandSize(option), 0)
  );
}

function longest(text: string, localized: Localized): number {
  return Math.max(text.length, ...Object.values(localized ?? {}).map(({ length }) => length));
}
