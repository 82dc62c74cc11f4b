import { schemaOf, type RecordOf, type TableName } from '../dataset.ts';
import { explainIssue } from './explainIssue.ts';
import { explainJson } from './explainJson.ts';
import { problemAt, type Problem, type Row } from './problem.ts';

/** The five files as far as they could be read. */
export type Tables = { readonly [Name in TableName]: Table<Name> };

export interface Table<Name extends TableName> {
  readonly rows: readonly Row<Name>[];
  /** With the ids of broken lines, so that one mistake is not told again by everything that points at it. */
  readonly ids: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** The lines that hold something; an editor's byte order mark and Windows line ends are forgiven. */
export function linesOf(text: string): { line: number; text: string }[] {
  return text
    .replace(/^\u{FEFF}/u, '')
    .split('\n')
    .map((part, index) => ({ line: index + 1, text: part.trim() }))
    .filter((part) => part.text !== '');
}

export function readTable<Name extends TableName>(table: Name, text: string): Table<Name> {
  const rows: Row<Name>[] = [];
  const ids = new Set<string>();
  const problems: Problem[] = [];
  for (const { line, text: source } of linesOf(text)) {
    const result = readRecord(table, source);
    if ('record' in result) {
      rows.push({ table, line, record: result.record });
      ids.add(result.record.id);
      continue;
    }
    problems.push(...result.mistakes.map((message) => problemAt({ table, line }, message)));
    const id = /"id"\s*:\s*"([^"]*)"/.exec(source)?.[1];
    if (id !== undefined) ids.add(id);
  }
  return { rows, ids, problems };
}

type Reading<Name extends TableName> = { record: RecordOf<Name> } | { mistakes: string[] };

function readRecord<Name extends TableName>(table: Name, source: string): Reading<Name> {
  let raw: unknown;
  try {
    raw = JSON.parse(source);
  } catch (error) {
    return { mistakes: [explainJson(source, error)] };
  }
  const parsed = schemaOf[table].safeParse(raw);
  if (parsed.success) return { record: parsed.data };
  return { mistakes: parsed.error.issues.map((issue) => explainIssue(issue, raw, table)) };
}
