/**
 * How well search forgives. Prints recall@10 over titles of the dataset that were damaged by a seeded
 * random generator, and how long a search takes.
 *
 *   node test/bench/searchRecall.ts [folder] [seed]
 */
import { stdout } from 'node:process';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { searchIn, type Search } from '../../src/catalogue/search.ts';
import { damages, seeded, type Damage } from './damages.ts';

const sample = 2000;
const kinds = ['film', 'cue'] as const;
const [folder = 'data', seed = '1'] = process.argv.slice(2);

const catalogue = loadCatalogue(folder);
const started = performance.now();
const search = searchIn(catalogue);
const built = performance.now() - started;
const names = [...catalogue.films, ...catalogue.cues].map(({ title }) => title);

say(`${names.length} titles of films and cues, ${catalogue.people.length} people, seed ${seed}`);
say(`index built in ${built.toFixed(0)} ms\n`);
say('damage            tried  first  in ten   p50 ms   p99 ms');
for (const damage of damages) say(measure(search, damage));

function measure(index: Search, damage: Damage): string {
  const random = seeded(Number(seed));
  const times: number[] = [];
  let first = 0;
  let inTen = 0;
  for (const { name, query } of tries(damage, random)) {
    const begun = performance.now();
    const hits = index.find(query, { kinds });
    times.push(performance.now() - begun);
    if (hits[0]?.name === name) first++;
    if (hits.some((hit) => hit.name === name)) inTen++;
  }
  times.sort((one, other) => one - other);
  const share = (count: number) => `${((100 * count) / times.length).toFixed(1)}%`.padStart(7);
  const time = (part: number) =>
    (times[Math.floor(times.length * part)] ?? 0).toFixed(2).padStart(8);
  const tried = String(times.length).padStart(5);
  return `${damage.name.padEnd(17)} ${tried}${share(first)} ${share(inTen)} ${time(0.5)} ${time(0.99)}`;
}

function tries(damage: Damage, random: () => number): { name: string; query: string }[] {
  return names
    .filter(damage.suits)
    .map((name) => ({ name, order: random() }))
    .sort((one, other) => one.order - other.order)
    .slice(0, sample)
    .map(({ name }) => ({ name, query: damage.apply(name, random) }));
}

function say(line: string): void {
  stdout.write(`${line}\n`);
}
