import { describe, expect, test } from 'vitest';
import { GRACE_MS, step } from '../../src/engine/step.ts';
import {
  ANA,
  BEN,
  CLEO,
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

const DEADLINE = START + 20_000;

describe('an answer', () => {
  test('is kept with the time between the two stamps', () => {
    const open = anOpenGame();
    const { game, effects } = accepted(step(open, answer(open, BEN, { choice: 2, ms: 1800 })));
    expect(game.answers).toEqual({ [BEN]: { choice: 2, took: 1800 } });
    expect(effects).toEqual([]);
  });

  test('counts as given at once when its stamp lies before the question’s', () => {
    const open = anOpenGame();
    const { game } = accepted(step(open, answer(open, BEN, { ms: -40 })));
    expect(game.answers[BEN]?.took).toBe(0);
  });

  test('locks: a second one is refused and the first stays', () => {
    const open = anOpenGame();
    const once = after(open, answer(open, BEN, { choice: 2 }));
    expect(step(once, answer(open, BEN, { choice: 1 }))).toEqual({
      ok: false,
      why: 'alreadyAnswered',
      game: once,
    });
  });

  test.each([
    { ms: 19_999, why: undefined },
    { ms: 20_000, why: undefined },
    { ms: 20_001, why: 'tooLate' },
  ])('stamped $ms ms after a question of 20 s: $why', ({ ms, why }) => {
    const open = anOpenGame();
    const outcome = step(open, answer(open, BEN, { ms }));
    expect(outcome.ok ? undefined : outcome.why).toBe(why);
  });

  test('stamped in time is taken in the grace before the time is called', () => {
    const { effects } = accepted(
      step(after(aGame(), { type: 'pauseOver', question: 0 }), {
        type: 'posted',
        question: 0,
        messageId: 'm',
        at: START,
      }),
    );
    expect(effects).toEqual([
      { type: 'wake', inMs: 20_000 + GRACE_MS, event: { type: 'timeUp', question: 0 } },
    ]);
    expect(GRACE_MS).toBe(1000);
  });

  test.each([-1, 4, 1.5, Number.NaN, Infinity])('of choice %d is refused', (choice) => {
    const open = anOpenGame();
    expect(step(open, answer(open, BEN, { choice }))).toMatchObject({ why: 'unknownChoice' });
  });

  test('to a question on its way is asked to come again', () => {
    const posting = after(aGame(), { type: 'pauseOver', question: 0 });
    expect(step(posting, answer(posting, BEN))).toMatchObject({ why: 'notOpenYet' });
  });

  test('to the last question says that time was up only when it was', () => {
    const done = played(aGame(), ANA);
    const late = { type: 'answered', question: 0, by: BEN, choice: 1 } as const;
    expect(step(done, { ...late, at: done.deadline + 1 })).toMatchObject({ why: 'tooLate' });
    expect(step(done, { ...late, at: done.deadline })).toMatchObject({ why: 'staleQuestion' });
  });

  test.each([-1, 1, 99, Number.NaN])(
    'to question %d, which is not open, is refused',
    (question) => {
      const open = anOpenGame();
      expect(step(open, { ...answer(open, BEN), question })).toMatchObject({
        why: 'staleQuestion',
      });
    },
  );

  test('to a game that is over is refused', () => {
    const over = closed(anOpenGame({ questions: questions(1) }));
    expect(over.phase).toBe('finished');
    expect(step(over, answer(over, BEN))).toMatchObject({ why: 'gameOver', game: over });
  });
});

describe('a question closes early', () => {
  test('when everyone who answered the one before has answered', () => {
    const next = asked(played(aGame(), ANA, BEN), DEADLINE);
    const one = after(next, answer(next, ANA));
    expect(one.phase).toBe('open');
    const { game, effects } = accepted(step(one, answer(next, BEN)));
    expect(game.phase).toBe('awarding');
    expect(effects).toEqual([{ type: 'award' }]);
  });

  test('whoever else has answered, and not for newcomers alone', () => {
    const next = asked(played(aGame(), ANA), DEADLINE);
    const guest = after(next, answer(next, BEN), answer(next, CLEO));
    expect(guest.phase).toBe('open');
    expect(after(guest, answer(next, ANA)).phase).toBe('awarding');
  });

  test('never when it is the first, or nobody answered the one before', () => {
    const first = anOpenGame();
    expect(after(first, answer(first, ANA), answer(first, BEN)).phase).toBe('open');
    const second = asked(played(aGame()), DEADLINE);
    expect(after(second, answer(second, ANA)).phase).toBe('open');
  });

  test('for one who plays alone, with the answer', () => {
    const next = asked(played(aGame(), ANA), DEADLINE);
    expect(after(next, answer(next, ANA)).phase).toBe('awarding');
  });
});
