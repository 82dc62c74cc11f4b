import { fileOf, nounOf, type TableName } from '../dataset.ts';
import type { Credit } from '../schema.ts';
import { suggest } from './nearestId.ts';
import { problemAt, type Problem } from './problem.ts';
import type { Tables } from './readTable.ts';

type Place = { table: TableName; line: number };

/** Every id that a record names exists. */
export function* checkReferences(tables: Tables): Generator<Problem> {
  function* point(at: Place, to: TableName, id: string | undefined): Generator<Problem> {
    if (id === undefined || tables[to].ids.has(id)) return;
    const near = suggest(id, tables[to].ids);
    yield problemAt(at, `${nounOf[to]} "${id}" is not in ${fileOf(to)}${near}`);
  }
  function* pointAll(at: Place, to: TableName, ids: readonly string[]): Generator<Problem> {
    for (const id of ids) yield* point(at, to, id);
  }

  for (const row of tables.films.rows) {
    yield* pointAll(row, 'people', [...row.record.directors, ...idsOf(row.record.composers)]);
  }
  for (const row of tables.people.rows) yield* pointAll(row, 'people', row.record.members);
  for (const row of tables.cues.rows) {
    yield* point(row, 'films', row.record.film);
    yield* pointAll(row, 'people', idsOf(row.record.credits));
  }
  for (const row of tables.awards.rows) {
    yield* point(row, 'films', row.record.film);
    yield* point(row, 'cues', row.record.cue);
    yield* pointAll(row, 'people', row.record.people);
  }
  for (const row of tables.terms.rows) {
    for (const [index, example] of row.record.examples.entries()) {
      yield* point(row, 'films', example.film);
      yield* point(row, 'cues', example.cue);
      if (example.film === undefined && example.cue === undefined) {
        yield problemAt(row, `example ${index + 1} names neither a film nor a cue`);
      }
    }
  }
}

function idsOf(credits: readonly Credit[]): string[] {
  return credits.map(({ person }) => person);
}
