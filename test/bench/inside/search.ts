import type { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { searchIn } from '../../../src/catalogue/search.ts';
import { damages, seeded } from '../damages.ts';
import { timed } from './timed.ts';

const TYPED = ['none', 'one typo', 'half a title'];

/** Searches for the titles that ship, as people may type them. */
export function measureSearch(catalogue: Catalogue, repeats: number) {
  const search = searchIn(catalogue);
  const random = seeded(1);
  const titles = [...catalogue.films, ...catalogue.cues].map(({ title }) => title);
  const some = Array.from(
    { length: repeats },
    () => titles[Math.floor(random() * titles.length)] ?? '',
  );
  for (const title of some) search.find(title);
  const kinds = damages.filter(({ name }) => TYPED.includes(name));
  return Object.fromEntries(
    kinds.map(({ name, apply, suits }) => {
      const queries = some.filter(suits).map((title) => apply(title, random));
      const label = name === 'none' ? 'as it is' : name;
      return [`search, ${label}`, timed(queries.length, (n) => search.find(queries[n] ?? ''))];
    }),
  );
}
