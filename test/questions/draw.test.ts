import { describe, expect, test } from 'vitest';
import type { Kind } from '../../src/i18n/index.ts';
import { drawQuestions, questionPool, type Draw } from '../../src/questions/draw.ts';
import { KINDS } from '../../src/questions/index.ts';
import { seededRng } from '../../src/questions/rng.ts';
import { shippedCatalogue } from '../support/shippedCatalogue.ts';
import { smallCatalogue } from '../support/smallCatalogue.ts';

const pool = questionPool(shippedCatalogue);
const LEVELS = [1, 2, 3] as const;

const drawn = (draw: Partial<Draw> = {}, seed = 1) =>
  drawQuestions(pool, { count: 10, avoid: new Set(), ...draw }, seededRng(seed));

const idsOf = (kind: Kind) => LEVELS.flatMap((level) => pool.of(kind, level)).map(({ id }) => id);

describe('a draw', () => {
  test.each([1, 3, 10, 30])('of %d has as many, none twice and no film twice', (count) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const questions = drawn({ count }, seed);
      expect(questions).toHaveLength(count);
      expect(new Set(questions.map(({ id }) => id)).size).toBe(count);
      const facts = questions.flatMap((question) => [...new Set(question.facts)]);
      expect(new Set(facts).size).toBe(facts.length);
    }
  });

  test('with the same seed is the same, and with another it is not', () => {
    expect(drawn({}, 7)).toEqual(drawn({}, 7));
    expect(drawn({}, 7)).not.toEqual(drawn({}, 8));
  });

  test('lets the kinds take turns', () => {
    const kinds = drawn({ count: KINDS.length * 2 }).map(({ kind }) => kind);
    for (const half of [kinds.slice(0, KINDS.length), kinds.slice(KINDS.length)])
      expect(new Set(half)).toEqual(new Set(KINDS));
  });

  test.each(KINDS)('of one kind has only that: %s', (kind) => {
    expect(drawn({ kind }).map((question) => question.kind)).toEqual(Array(10).fill(kind));
  });

  test.each(LEVELS)('of one difficulty has only that: %d', (difficulty) => {
    expect(drawn({ difficulty }).map((question) => question.difficulty)).toEqual(
      Array(10).fill(difficulty),
    );
  });

  test('of an unknown kind has nothing', () => {
    expect(drawn({ kind: 'film-to-song' })).toEqual([]);
  });

  test('has score and the rest of the soundtrack alike, whatever there is more of', () => {
    const answers = Array.from({ length: 20 }, (_, seed) =>
      drawn({ kind: 'score-or-soundtrack', count: 20 }, seed),
    ).flatMap((questions) => questions.map(({ answer }) => answer));
    const score = answers.filter((answer) => answer === 0).length / answers.length;
    expect(score).toBeGreaterThan(0.4);
    expect(score).toBeLessThan(0.6);
  });
});

describe('what was asked lately', () => {
  test('is avoided while anything else is left', () => {
    const all = idsOf('odd-one-out');
    const left = all.slice(0, 4);
    const avoid = new Set(all.slice(4));
    for (const seed of [1, 2, 3]) {
      const questions = drawn({ kind: 'odd-one-out', count: 6, avoid }, seed);
      expect(
        questions
          .slice(0, 4)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(left.sort());
      expect(questions).toHaveLength(6);
    }
  });

  test('comes again when nothing else is left', () => {
    const avoid = new Set(KINDS.flatMap(idsOf));
    expect(drawn({ avoid })).toHaveLength(10);
  });
});

describe('too few facts', () => {
  const small = questionPool(smallCatalogue);

  test('give fewer questions, and none is unfair for lack of wrong answers', () => {
    const draw = { count: 10, avoid: new Set<string>() };
    const questions = drawQuestions(small, draw, seededRng(1));
    expect(questions.map(({ kind }) => kind).sort()).toEqual([
      'score-or-soundtrack',
      'score-or-soundtrack',
    ]);
  });

  test('ask about a film twice before nothing at all', () => {
    const kind = 'score-or-soundtrack';
    const film = shippedCatalogue.films.find(({ id }) => shippedCatalogue.cuesOf(id).length > 5);
    const cues = new Set(shippedCatalogue.cuesOf(film?.id ?? '').map(({ id }) => `${kind}:${id}`));
    const avoid = new Set(idsOf(kind).filter((id) => !cues.has(id)));
    const fresh = drawn({ kind, count: 3, avoid });
    expect(fresh.filter(({ id }) => cues.has(id)).length).toBeGreaterThan(1);
  });
});
