import type { Film } from '../schema.ts';
import { problemAt, type Problem } from './problem.ts';
import type { Tables } from './readTable.ts';

export function* checkFilms(tables: Tables): Generator<Problem> {
  for (const row of tables.films.rows) {
    for (const message of [...filmId(row.record), ...filmScore(row.record)]) {
      yield problemAt(row, message);
    }
  }
}

/**
 * Any title of the film may have made the id, because an id stays when a title is corrected later; a
 * word more, such as the director's name, tells two films of one title and year apart.
 */
function filmId(film: Film): string[] {
  const bare = film.id.replaceAll('-', '');
  const slugs = [film.title, ...film.aka].flatMap(slugsOf).filter((slug) => slug !== '');
  const ends = new RegExp(`-${film.year}(?:-|$)`);
  if (slugs.length === 0) return [];
  if (ends.test(film.id) && slugs.some((slug) => bare.startsWith(slug.replaceAll('-', '')))) {
    return [];
  }
  return [
    `id "${film.id}" is not made of the title and the year; expected "${slugs[0]}-${film.year}"`,
  ];
}

function slugsOf(title: string): string[] {
  return [title.replaceAll('&', ' and '), title].map((text) =>
    text
      .normalize('NFKD')
      .replace(/[\p{M}'’]/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  );
}

function filmScore({ composers, noOriginalScore, verdict }: Film): string[] {
  if (composers.length > 0 && noOriginalScore !== undefined) {
    return ['has "composers" and also "noOriginalScore"; one of them is wrong'];
  }
  if (composers.length === 0 && noOriginalScore === undefined && verdict?.is === 'score') {
    return ['is known for its score, but names no "composers"'];
  }
  return [];
}
