import { describe, expect, test } from 'vitest';
import type { Game } from '../../src/engine/game.ts';
import { newGame } from '../../src/engine/lifecycle.ts';
import { step } from '../../src/engine/step.ts';
import {
  ANA,
  BEN,
  CHANNEL,
  CLEO,
  GUILD,
  START,
  aGame,
  accepted,
  after,
  anOpenGame,
  answer,
  asked,
  closed,
  played,
  questions,
} from '../support/gameBuilder.ts';

test('a new game waits for its lead-in before the first question', () => {
  const { game, effects } = newGame({
    id: 'game',
    guildId: GUILD,
    channelId: CHANNEL,
    starterId: ANA,
    questions: questions(3),
    at: START,
    rules: { mode: 'round', seconds: 20, pauseMs: 4000, leadInMs: 3000 },
  });
  expect(game).toMatchObject({ phase: 'pause', index: 0, nextAt: START + 3000 });
  const pauseOver = { type: 'pauseOver', question: 0 };
  expect(effects).toEqual([{ type: 'wake', inMs: 3000, event: pauseOver }]);
});

describe('a closed question', () => {
  test('has its points fixed, then given, and only then is shown', () => {
    const open = anOpenGame();
    const right = after(open, answer(open, BEN), answer(open, CLEO, { choice: 0, ms: 500 }));
    const awarding = accepted(step(right, { type: 'timeUp', question: 0 }));
    expect(awarding.effects).toEqual([{ type: 'award' }]);
    expect(awarding.game.results).toEqual([
      {
        question: 0,
        skipped: false,
        marks: [
          { by: CLEO, choice: 0, took: 500, right: false, points: 0 },
          { by: BEN, choice: 1, took: 1000, right: true, points: 100 },
        ],
      },
    ]);
    const given = accepted(step(awarding.game, { type: 'awarded', question: 0, at: START }));
    expect(given.game).toMatchObject({ phase: 'pause', index: 1, nextAt: START + 4000 });
    expect(given.effects.map(({ type }) => type)).toEqual(['wake', 'reveal']);
  });

  test('is not closed again by its timer', () => {
    const done = played(aGame(), ANA);
    expect(step(done, { type: 'timeUp', question: 0 })).toMatchObject({ why: 'staleQuestion' });
    const next = asked(done, START + 30_000);
    expect(step(next, { type: 'timeUp', question: 0 })).toMatchObject({ why: 'staleQuestion' });
  });

  test('is not given twice', () => {
    const done = played(aGame(), ANA);
    const again = { type: 'awarded', question: 0, at: START } as const;
    expect(step(done, again)).toMatchObject({ why: 'staleQuestion', game: done });
  });
});

describe('answers right in a row', () => {
  test('earn a tenth more each', () => {
    const game = played(played(played(aGame(), ANA), ANA), ANA);
    expect(game.results.map(({ marks }) => marks[0]?.points)).toEqual([100, 110, 120]);
    expect(game.tallies[ANA]).toEqual({
      points: 330,
      right: 3,
      answered: 3,
      streak: 3,
      bestStreak: 3,
      fastest: 1000,
    });
  });

  test('end with a wrong one, and with a question left unanswered', () => {
    const twoRight = played(played(aGame({ questions: questions(5) }), ANA, BEN), ANA, BEN);
    const open = asked(twoRight, START + 90_000);
    const missed = closed(after(open, answer(open, ANA, { choice: 0 })));
    expect(missed.tallies[ANA]).toMatchObject({ streak: 0, bestStreak: 2, answered: 3, right: 2 });
    expect(missed.tallies[BEN]).toMatchObject({ streak: 0, bestStreak: 2, answered: 2, right: 2 });
    expect(
      played(missed, BEN, ANA)
        .results.at(-1)
        ?.marks.map(({ points }) => points),
    ).toEqual([100, 100]);
  });
});

describe('the end', () => {
  test('comes after the last question, with the reveal before the last words', () => {
    const last = asked(played(aGame({ questions: questions(2) }), ANA), START + 30_000);
    const awarding = after(last, answer(last, ANA));
    const over = accepted(step(awarding, { type: 'awarded', question: 1, at: START }));
    expect(over.game).toMatchObject({ phase: 'finished', ending: 'complete' });
    expect(over.effects).toEqual([{ type: 'reveal' }, { type: 'finish' }]);
  });

  test('comes when two questions in a row have no answer', () => {
    const game = aGame({ questions: questions(9) });
    const once = played(played(game), ANA);
    expect(once).toMatchObject({ phase: 'pause', silent: 0 });
    expect(played(played(once))).toMatchObject({ phase: 'finished', ending: 'silence' });
  });

  test('is a complete one when the last two are the silent ones', () => {
    expect(played(played(aGame({ questions: questions(2) })))).toMatchObject({
      ending: 'complete',
    });
  });
});

describe('stopping', () => {
  const stop = (game: Game, by: string, moderator = false) =>
    step(game, { type: 'stopped', by, moderator });

  test('is for who started and for moderators', () => {
    const open = anOpenGame();
    expect(stop(open, BEN)).toEqual({ ok: false, why: 'notYours', game: open });
    expect(stop(open, ANA).ok).toBe(true);
    expect(stop(open, BEN, true).ok).toBe(true);
  });

  test('gives the points of the open question before it ends', () => {
    const open = anOpenGame();
    const stopped = accepted(stop(after(open, answer(open, BEN)), ANA));
    expect(stopped.game).toMatchObject({ phase: 'awarding', ending: 'stopped' });
    expect(stopped.effects).toEqual([{ type: 'award' }]);
    const over = closed(stopped.game);
    expect(over).toMatchObject({ phase: 'finished', ending: 'stopped' });
    expect(over.tallies[BEN]?.points).toBe(100);
  });

  test.each([
    ['in a pause', aGame()],
    ['while a question is on its way', after(aGame(), { type: 'pauseOver', question: 0 })],
  ])('%s ends it at once', (_, game) => {
    const over = accepted(stop(game, ANA));
    expect(over.game).toMatchObject({ phase: 'finished', ending: 'stopped' });
    expect(over.effects).toEqual([{ type: 'finish' }]);
  });

  test('lets points that are being given be given', () => {
    const open = anOpenGame();
    const awarding = after(open, answer(open, BEN), { type: 'timeUp', question: 0 });
    const stopped = accepted(stop(awarding, ANA));
    expect(stopped.effects).toEqual([]);
    expect(closed(stopped.game)).toMatchObject({ phase: 'finished', ending: 'stopped' });
  });

  test('comes too late for a game that is over', () => {
    const over = played(aGame({ questions: questions(1) }), ANA);
    expect(stop(over, ANA)).toMatchObject({ why: 'gameOver' });
  });
});

test.each(['channelGone', 'messageGone', 'noPermission', 'unreachable'] as const)(
  'what is open is awarded when the place is lost: %s',
  (why) => {
    const open = anOpenGame();
    const lost = after(open, answer(open, BEN), { type: 'lost', why });
    expect(lost).toMatchObject({ phase: 'awarding', ending: why });
    expect(closed(lost)).toMatchObject({ phase: 'finished', ending: why });
    expect(closed(lost).tallies[BEN]?.points).toBe(100);
  },
);
