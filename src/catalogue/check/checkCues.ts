import type { Cue } from '../schema.ts';
import { problemAt, type Problem } from './problem.ts';
import type { Tables } from './readTable.ts';

/** A needle drop is music that existed before its film. */
export function isNeedleDrop(cue: Pick<Cue, 'origin'>): boolean {
  return cue.origin === 'licensed-song' || cue.origin === 'existing-work';
}

export function* checkCues(tables: Tables): Generator<Problem> {
  const films = new Map(tables.films.rows.map(({ record }) => [record.id, record]));
  for (const row of tables.cues.rows) {
    const { origin, year } = row.record;
    const film = films.get(row.record.film);
    if (year === undefined) continue;
    if (!isNeedleDrop(row.record)) {
      yield problemAt(row, `"year" belongs to a needle drop only, and this cue is "${origin}"`);
    } else if (film !== undefined && year > film.year) {
      yield problemAt(
        row,
        `this needle drop is of ${year}, later than its film "${film.id}" of ${film.year}`,
      );
    }
  }
}
