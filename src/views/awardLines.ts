import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Award } from '../catalogue/schema.ts';
import type { Texts } from '../i18n/index.ts';
import { plain } from './text.ts';

const MOST = 6;
const ORDER: readonly Award['result'][] = [
  'won',
  'nominated',
  'ranked',
  'rescinded',
  'ineligible',
  'write-in',
];

/** A film's awards for music, wins first, one line each. */
export function awardLines(awards: readonly Award[], catalogue: Catalogue, t: Texts): string[] {
  const sorted = [...awards].sort((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result));
  return sorted.slice(0, MOST).map((award) => `- ${lineOf(award, catalogue, t)}`);
}

function lineOf(award: Award, catalogue: Catalogue, t: Texts): string {
  const song = award.cue === undefined ? undefined : catalogue.cue(award.cue);
  const name = `${t.film.bodies[award.body]}, ${plain(award.categoryName)}`;
  return t.film.award({
    result:
      award.rank === undefined
        ? t.film.results[award.result]
        : `${t.film.results.ranked} ${t.film.rank(award.rank)}`,
    name: award.body === 'afi' ? t.film.bodies.afi : name,
    cue: song === undefined ? null : plain(song.title),
    note: award.note === undefined ? null : plain(award.note),
  });
}
