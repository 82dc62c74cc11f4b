import type { Credit, Cue, Person } from '../schema.ts';
import { isNeedleDrop } from './checkCues.ts';
import { problemAt, type Problem } from './problem.ts';
import type { Tables } from './readTable.ts';

/** Nobody works on a film before being born, or long after dying without the credit saying so. */
export function* checkCredits(tables: Tables): Generator<Problem> {
  const people = new Map(tables.people.rows.map(({ record }) => [record.id, record]));
  const films = new Map(tables.films.rows.map(({ record }) => [record.id, record]));
  const alive = function* (at: Parameters<typeof problemAt>[0], credits: Credit[], year: number) {
    for (const credit of credits) {
      const message = lifetime(credit, people.get(credit.person), year);
      if (message !== undefined) yield problemAt(at, message);
    }
  };
  for (const row of tables.films.rows) yield* alive(row, row.record.composers, row.record.year);
  for (const row of tables.cues.rows) {
    const film = films.get(row.record.film);
    if (film !== undefined) yield* alive(row, contemporary(row.record), film.year);
  }
}

/** Who must have been alive: a needle drop and the old tune of an adaptation may be by anybody. */
function contemporary(cue: Cue): Credit[] {
  if (isNeedleDrop(cue)) return [];
  return cue.origin === 'adaptation'
    ? cue.credits.filter(({ role }) => role === 'adapter')
    : cue.credits;
}

/** A film finished by the end of the year after a death needs no mark: it was simply released late. */
function lifetime(credit: Credit, person: Person | undefined, year: number): string | undefined {
  if (person?.born !== undefined && person.born >= year) {
    return `"${credit.person}" was born in ${person.born}, too late for a film of ${year}`;
  }
  if (person?.died === undefined || credit.posthumous === true) return undefined;
  return year > person.died + 1
    ? `"${credit.person}" died in ${person.died}, before this film of ${year}; if the credit is right, add "posthumous": true to it`
    : undefined;
}
