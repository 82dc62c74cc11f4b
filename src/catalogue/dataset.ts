import type { z } from 'zod';
import { award, cue, film, person, term } from './schema.ts';

/** The five files of `data/`, in the order in which problems are told. */
const tables = {
  films: film,
  people: person,
  cues: cue,
  awards: award,
  terms: term,
} as const;

export type TableName = keyof typeof tables;
export type FileName = `${TableName}.jsonl`;
export type RecordOf<Name extends TableName> = z.infer<(typeof tables)[Name]>;

export type Dataset = { readonly [Name in TableName]: readonly RecordOf<Name>[] };

/** For code that reads any of the files. */
export const schemaOf: { readonly [Name in TableName]: z.ZodType<RecordOf<Name>> } = tables;

export const tableNames = [
  'films',
  'people',
  'cues',
  'awards',
  'terms',
] as const satisfies readonly TableName[];

/** The names of the fields that a record may have. */
export function fieldsOf(table: TableName): string[] {
  return Object.keys(tables[table].shape);
}

/** What a contributor calls one record of a table. */
export const nounOf = {
  films: 'film',
  people: 'person',
  cues: 'cue',
  awards: 'award',
  terms: 'term',
} as const satisfies Record<TableName, string>;

export function fileOf<Name extends TableName>(table: Name): `${Name}.jsonl` {
  return `${table}.jsonl`;
}
