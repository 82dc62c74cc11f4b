import { describe, expect, test } from 'vitest';
import type { Kind } from '../../src/i18n/index.ts';
import { textsFor } from '../../src/i18n/index.ts';
import { makers } from '../../src/questions/index.ts';
import { seededRng } from '../../src/questions/rng.ts';
import { askText, sourceText, whyText } from '../../src/views/questionTexts.ts';
import { shippedCatalogue as shipped } from '../support/shippedCatalogue.ts';

const t = textsFor('en-US');

function questionsOf(kind: Kind) {
  const rng = seededRng(4);
  return makers[kind].candidates(shipped).flatMap((candidate) => candidate.make(rng) ?? []);
}

const scored = questionsOf('film-of-composer');
const heard = questionsOf('score-or-soundtrack');
const sung = questionsOf('song-to-film');

describe('an explanation', () => {
  test('of a shared score names everybody who wrote it', () => {
    const silent = scored.filter((question) => {
      const film = shipped.film(question.facts[0] ?? '');
      const composers = film?.composers.map(({ person }) => shipped.nameOf(person)) ?? [];
      return composers.some((name) => !whyText(question, t).includes(name));
    });
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test.each(['best-score-of-year', 'odd-one-out'] as const)(
    'of %s leaves the naming to a note that does it',
    (kind) => {
      const noted = questionsOf(kind).filter(({ params }) => {
        const names = [params['people'] ?? params['composers'] ?? []].flat().map(String);
        return (
          names.length > 0 && names.every((name) => JSON.stringify(params['note']).includes(name))
        );
      });
      expect(noted.length).toBeGreaterThan(10);
      for (const question of noted)
        expect(whyText(question, t)).not.toMatch(/The award went to|was scored by/);
    },
  );

  test('of music for television does not speak of a film', () => {
    const ofSeries = heard.filter(({ facts }) => shipped.film(facts[1] ?? '')?.form === 'series');
    expect(ofSeries.length).toBeGreaterThan(10);
    const wrong = ofSeries.filter((question) =>
      /(?:for|before) the film(?::| by| \()/.test(whyText(question, t)),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('that also says where a piece is heard names where that comes from', () => {
    const noted = sung.filter(({ params }) => params['note'] !== null);
    expect(noted.length).toBeGreaterThan(10);
    for (const question of noted) expect(sourceText(question, t)).toContain('our own reviewers');
  });
});

test('an obscure song of which nothing can be told is not asked about', () => {
  const ids = heard.map(({ facts }) => facts[0]);
  expect(shipped.cue('pennies-for-peppino-1942')?.heard).toBeUndefined();
  expect(ids).not.toContain('pennies-for-peppino-1942');
  expect(ids).toContain('waltz-1966');
});

test('a song is not asked for when a word of it stands in the title of its film', () => {
  const ids = sung.map(({ facts }) => facts[0]);
  expect(ids).not.toContain('guardians-inferno-2017');
  expect(ids).not.toContain('down-argentina-way-1940');
});

test('a song of a series is asked for as such, with its writers where they are few', () => {
  const ofSeries = sung.filter(({ facts }) => shipped.film(facts[1] ?? '')?.form === 'series');
  for (const question of ofSeries) expect(askText(question, t)).toMatch(/^Which series was/);
  expect(sung.map((question) => askText(question, t))).toContain(
    'Which film was “Until” by Sting written for?',
  );
});
