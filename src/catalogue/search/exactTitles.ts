import { withDigits } from '../fold.ts';
import type { Subject } from './subjects.ts';
import { keyOf, type TitleKey } from './titleKeys.ts';

/** Finds by a whole title, alone or followed by the film's year or by the cue's film. */
export function exactTitles(
  subjects: readonly Subject[],
  keys: readonly (readonly TitleKey[])[],
): (query: string, wanted: (owner: number) => boolean) => readonly number[] {
  const owners = new Map<string, number[]>();
  keys.forEach((list, owner) => {
    for (const { text, role } of list) {
      if (role !== 'title' && role !== 'alias') continue;
      const others = owners.get(text);
      if (others === undefined) owners.set(text, [owner]);
      else others.push(owner);
    }
  });
  return (query, wanted) => {
    const titled = (title: string) =>
      (owners.get(title) ?? owners.get(withDigits(title)) ?? []).filter(wanted);
    const key = keyOf(query);
    const found = titled(key);
    return found.length > 0 ? found : qualified(key.split(' '), titled, subjects);
  };
}

/** Splits the words into a title and a year or film that fits it, the longest title first. */
function qualified(
  words: readonly string[],
  titled: (key: string) => readonly number[],
  subjects: readonly Subject[],
): readonly number[] {
  for (let split = words.length - 1; split > 0; split--) {
    const rest = words
      .slice(split)
      .join(' ')
      .replace(/^from /, '');
    const found = titled(words.slice(0, split).join(' ')).filter((owner) => {
      const { year, film } = subjects[owner] ?? {};
      return rest === `${year}` || (film !== undefined && keyOf(film) === keyOf(rest));
    });
    if (found.length > 0) return found;
  }
  return [];
}
