import { problemAt, type Problem } from './problem.ts';
import type { Tables } from './readTable.ts';

export function* checkAwards(tables: Tables): Generator<Problem> {
  const cues = new Map(tables.cues.rows.map(({ record }) => [record.id, record]));
  for (const row of tables.awards.rows) {
    const { cue: cueId, film, rank, result } = row.record;
    const cue = cueId === undefined ? undefined : cues.get(cueId);
    if (cue !== undefined && cue.film !== film) {
      yield problemAt(row, `cue "${cue.id}" belongs to film "${cue.film}", not to "${film}"`);
    }
    if ((rank !== undefined) !== (result === 'ranked')) {
      yield problemAt(row, '"rank" and the result "ranked" belong together; one is missing');
    }
  }
}
