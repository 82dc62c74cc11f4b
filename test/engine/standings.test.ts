import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rank, standingsBefore, standingsOf } from '../../src/engine/standings.ts';
import {
  ANA,
  BEN,
  CLEO,
  aGame,
  answer,
  after,
  asked,
  closed,
  played,
} from '../support/gameBuilder.ts';

const places = (points: Record<string, number>) =>
  rank(Object.entries(points)).map(({ place, userId }) => `${place} ${userId}`);

describe('places', () => {
  test.each([
    { title: 'nobody', points: {}, expected: [] },
    { title: 'one', points: { a: 5 }, expected: ['1 a'] },
    { title: 'by points', points: { a: 1, b: 3, c: 2 }, expected: ['1 b', '2 c', '3 a'] },
    {
      title: 'a tie at the top',
      points: { a: 9, b: 9, c: 5 },
      expected: ['1 a', '1 b', '3 c'],
    },
    {
      title: 'a tie in the middle',
      points: { d: 1, c: 5, b: 5, a: 9 },
      expected: ['1 a', '2 b', '2 c', '4 d'],
    },
    { title: 'all at nothing', points: { b: 0, a: 0 }, expected: ['1 a', '1 b'] },
  ])('are shared in a tie, and the next is skipped: $title', ({ points, expected }) => {
    expect(places(points)).toEqual(expected);
  });

  test('are one more than the number of players with more points', () => {
    const players = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), fc.nat(6));
    fc.assert(
      fc.property(players, (points) => {
        const all = Object.entries(points);
        const standings = rank(all);
        expect(standings.map(({ userId }) => userId).sort()).toEqual(Object.keys(points).sort());
        for (const { place, points: own } of standings)
          expect(place).toBe(1 + all.filter(([, other]) => other > own).length);
      }),
    );
  });
});

test('standings before the last question leave out what it brought', () => {
  const first = played(aGame(), ANA);
  const open = asked(first, first.deadline + 5000);
  const game = closed(
    after(open, answer(open, BEN), answer(open, CLEO, { choice: 0 }), answer(open, ANA)),
  );
  const pointsIn = (standings: ReturnType<typeof rank>) =>
    Object.fromEntries(standings.map(({ userId, points }) => [userId, points]));
  expect(pointsIn(standingsOf(game))).toEqual({ [ANA]: 210, [BEN]: 100, [CLEO]: 0 });
  expect(pointsIn(standingsBefore(game))).toEqual({ [ANA]: 100, [BEN]: 0, [CLEO]: 0 });
});
