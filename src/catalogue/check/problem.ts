import { fileOf, type FileName, type RecordOf, type TableName } from '../dataset.ts';

/** One mistake in the data, told to somebody who knows music and not code. */
export interface Problem {
  readonly file: FileName;
  /** From 1, as editors count. */
  readonly line: number;
  readonly message: string;
}

export interface Row<Name extends TableName> {
  readonly table: Name;
  readonly line: number;
  readonly record: RecordOf<Name>;
}

export function problemAt(at: { table: TableName; line: number }, message: string): Problem {
  return { file: fileOf(at.table), line: at.line, message };
}

/** `cues.jsonl:412: film "heat-1995" is not in films.jsonl` */
export function sentenceOf(problem: Problem): string {
  return `${problem.file}:${problem.line}: ${problem.message}`;
}
