import { describe, expect, test } from 'vitest';
import { textsFor } from '../../src/i18n/index.ts';
import { cueCard } from '../../src/views/cueCard.ts';
import { differenceView, termView } from '../../src/views/explain.ts';
import { filmCard } from '../../src/views/filmCard.ts';
import type { Payload } from '../../src/views/payload.ts';
import { idsIn, refusedBy, slipsIn } from '../support/payloadChecks.ts';
import { shippedCatalogue as shipped } from '../support/shippedCatalogue.ts';

const t = textsFor('en-US');

const isId = (word: string) =>
  [shipped.film, shipped.person, shipped.cue].some((find) => find(word) !== undefined);

/** What is wrong with a card of the dataset, each with the record it belongs to. */
function faultsOf(cards: readonly (readonly [id: string, card: Payload])[]): string[] {
  return cards.flatMap(([id, card]) => {
    const refused = refusedBy(card);
    return [
      ...(refused === undefined ? [] : [`${id}: Discord refuses ${JSON.stringify(refused)}`]),
      ...slipsIn(card).map((slip) => `${id}: ${slip}`),
      ...idsIn(card, isId).map((shown) => `${id}: shows the id ${shown}`),
    ];
  });
}

describe('every card of the dataset is a message that Discord takes, without a slip', () => {
  test('of films, on each page', () => {
    const cards = shipped.films.flatMap((film) => {
      const pages = Math.ceil(shipped.cuesOf(film.id).length / 8);
      return Array.from(
        { length: Math.max(1, pages) },
        (_, page) => [film.id, filmCard(film, shipped, t, page)] as const,
      );
    });
    expect(faultsOf(cards)).toEqual([]);
  });

  test('of cues', () => {
    expect(faultsOf(shipped.cues.map((cue) => [cue.id, cueCard(cue, shipped, t)]))).toEqual([]);
  });

  test('of terms, and of the difference between score and soundtrack', () => {
    const terms = shipped.terms.map((term) => [term.id, termView(term, shipped, t)] as const);
    expect(faultsOf([...terms, ['difference', differenceView(shipped, t)]])).toEqual([]);
  });
});
