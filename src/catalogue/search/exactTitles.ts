import { withDigits } from '../fold.ts';
import type { Subject } from './subjects.ts';
import { keyOf } from './titleKeys.ts';

/** Finds by a whole title, alone or followed by the film's year or the cue's film. */
export function exactTitles(subjects: readonly Subject[]): (query: string) => readonly number[] {
  const owners = new Map<string, number[]>();
  subjects.forEach((subject, index) => {
    for (const title of wholeTitles(subject)) {
      const list = owners.get(title);
      if (list === undefined) owners.set(title, [index]);
      else if (list.at(-1) !== index) list.push(index);
    }
  });
  return (query) => owners.get(wholeKey(query)) ?? [];
}

function wholeTitles({ name, aka, film, year }: Subject): string[] {
  const qualifiers = [film, year === undefined ? undefined : `${year}`];
  return [name, ...aka]
    .flatMap((title) => [title, ...qualifiers.map((more) => more && `${title} ${more}`)])
    .filter((title) => title !== undefined)
    .map(wholeKey)
    .filter((key) => key !== '');
}

function wholeKey(title: string): string {
  return withDigits(keyOf(title));
}
