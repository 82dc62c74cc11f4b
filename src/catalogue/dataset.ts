import type { z } from 'zod';
import { award, cue, film, person, term } from './schema.ts';

/** The five files of `data/`, in the order in which problems are told. */
export const tables = {
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

/** The same schemas, for code that reads any of the files. */
export const schemaOf: { readonly [Name in TableName]: z.ZodType<RecordOf<Name>> } = tables;

export const tableNames = [
  'films',
  'people',
  'cues',
  'awards',
  'terms',
] as const satisfies readonly TableName[];

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
