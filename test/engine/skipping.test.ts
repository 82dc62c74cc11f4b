import { describe, expect, test } from 'vitest';
import { votesNeeded } from '../../src/engine/answering.ts';
import { step } from '../../src/engine/step.ts';
import {
  ANA,
  BEN,
  CLEO,
  DAN,
  EVE,
  START,
  aGame,
  accepted,
  after,
  anOpenGame,
  answer,
  asked,
  played,
} from '../support/gameBuilder.ts';

const PLAYERS = [ANA, BEN, CLEO, DAN, EVE];
const LATER = START + 30_000;

/** The second question, open, after this many people have answered the first. */
const afterPlayers = (count: number) => asked(played(aGame(), ...PLAYERS.slice(0, count)), LATER);

const vote = (by: string) => ({ type: 'skipVoted', by }) as const;

describe('a skip', () => {
  test.each([
    { players: 0, votes: 1 },
    { players: 1, votes: 1 },
    { players: 2, votes: 2 },
    { players: 3, votes: 2 },
    { players: 4, votes: 3 },
    { players: 5, votes: 3 },
  ])('needs $votes of $players who answered the last question', ({ players, votes }) => {
    const game = afterPlayers(players);
    expect(votesNeeded(game)).toBe(votes);
    const ready = after(game, ...PLAYERS.slice(0, votes - 1).map(vote));
    expect(ready.phase).toBe('open');
    const skipped = after(ready, vote(PLAYERS[votes - 1] ?? ''));
    expect(skipped.phase).toBe('awarding');
    expect(skipped.results.at(-1)?.skipped).toBe(true);
  });

  test('counts one vote a person', () => {
    const once = after(afterPlayers(2), vote(ANA));
    expect(step(once, vote(ANA))).toEqual({ ok: false, why: 'alreadyVoted', game: once });
  });

  test('is for those who answered the last question', () => {
    const game = afterPlayers(2);
    expect(step(game, vote(EVE))).toEqual({ ok: false, why: 'notPlaying', game });
  });

  test('of the first question is for who started it, or has answered it', () => {
    const open = anOpenGame();
    expect(after(open, vote(ANA)).phase).toBe('awarding');
    expect(step(open, vote(BEN))).toMatchObject({ why: 'notPlaying' });
    expect(after(open, answer(open, BEN), vote(BEN)).phase).toBe('awarding');
  });

  test('of the first question needs more than half of those who have answered it', () => {
    const open = anOpenGame();
    const busy = after(open, ...[BEN, CLEO, DAN].map((by) => answer(open, by)));
    expect(votesNeeded(busy)).toBe(2);
    expect(after(busy, vote(BEN)).phase).toBe('open');
    expect(after(busy, vote(BEN), vote(CLEO)).phase).toBe('awarding');
  });

  test('keeps the answers that were given', () => {
    const game = afterPlayers(3);
    const skipped = after(game, answer(game, ANA), vote(ANA), vote(BEN));
    expect(skipped.results.at(-1)?.marks).toMatchObject([{ by: ANA, right: true, points: 110 }]);
  });

  test('does not count as silence', () => {
    const silent = asked(played(aGame()), LATER);
    expect(accepted(step(silent, vote(ANA))).game.silent).toBe(0);
  });

  test('needs an open question', () => {
    for (const game of [aGame(), after(aGame(), { type: 'pauseOver', question: 0 })])
      expect(step(game, vote(ANA))).toEqual({ ok: false, why: 'nothingToSkip', game });
  });
});
