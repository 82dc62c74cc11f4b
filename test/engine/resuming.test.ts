import { describe, expect, test } from 'vitest';
import type { Game } from '../../src/engine/game.ts';
import { step } from '../../src/engine/step.ts';
import {
  ANA,
  BEN,
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

const HOURS_LATER = START + 7_200_000;
const resume = (game: Game) => accepted(step(game, { type: 'resumed', at: HOURS_LATER }));

describe('after a restart', () => {
  test('a pause begins anew and says when it ends', () => {
    const { game, effects } = resume(played(aGame(), ANA));
    expect(game).toMatchObject({ phase: 'pause', index: 1, nextAt: HOURS_LATER + 3000 });
    expect(effects).toEqual([
      { type: 'wake', inMs: 3000, event: { type: 'pauseOver', question: 1 } },
      { type: 'reveal' },
    ]);
  });

  test('a lead-in has nothing to reveal', () => {
    expect(resume(aGame()).effects.map(({ type }) => type)).toEqual(['wake']);
  });

  test('a question on its way is posted', () => {
    const posting = after(aGame(), { type: 'pauseOver', question: 0 });
    const { game, effects } = resume(posting);
    expect(game).toEqual({ ...posting, returned: 0 });
    expect(effects).toEqual([{ type: 'post' }]);
  });

  test('an open question is asked again, with a new deadline and the answers it has', () => {
    const open = anOpenGame();
    const { game, effects } = resume(after(open, answer(open, BEN, { ms: 1500 })));
    expect(game).toMatchObject({ phase: 'posting', returned: 0, reasked: 'message-0' });
    expect(effects).toEqual([{ type: 'post' }]);
    const again = after(game, { type: 'posted', question: 0, messageId: 'new', at: HOURS_LATER });
    expect(again).toMatchObject({
      phase: 'open',
      messageId: 'new',
      deadline: HOURS_LATER + 20_000,
    });
    expect(again).not.toHaveProperty('reasked');
    expect(again.answers).toEqual({ [BEN]: { choice: 1, took: 1500 } });
    expect(step(again, answer(again, BEN))).toMatchObject({ why: 'alreadyAnswered' });
    expect(closed(again).tallies[BEN]?.points).toBe(100);
  });

  test('twice before the question is up, the first message is still the one to mark', () => {
    const game = resume(resume(anOpenGame()).game).game;
    expect(game).toMatchObject({ phase: 'posting', reasked: 'message-0' });
  });

  test('a question asked again still closes early', () => {
    const second = asked(played(aGame(), ANA, BEN), START + 30_000);
    const again = asked(resume(after(second, answer(second, ANA))).game, HOURS_LATER);
    expect(after(again, answer(again, BEN)).phase).toBe('awarding');
  });

  test('a stop before the question is up again gives the points of its answers', () => {
    const open = anOpenGame();
    const away = resume(after(open, answer(open, BEN))).game;
    const stopped = after(away, { type: 'stopped', by: ANA, moderator: false });
    expect(closed(stopped)).toMatchObject({
      phase: 'finished',
      tallies: { [BEN]: { points: 100 } },
    });
  });

  test('points that were being given are given', () => {
    const open = anOpenGame();
    const awarding = after(open, answer(open, BEN), { type: 'timeUp', question: 0 });
    expect(resume(awarding)).toEqual({ ok: true, game: awarding, effects: [{ type: 'award' }] });
  });

  test('last words that were not said are said', () => {
    const over = played(aGame({ questions: questions(1) }), ANA);
    const { game, effects } = resume(over);
    expect(game).toEqual(over);
    expect(effects).toEqual([{ type: 'reveal' }, { type: 'finish' }]);
  });

  test('a game stopped before its first question has only last words', () => {
    const stopped = after(aGame(), { type: 'stopped', by: ANA, moderator: false });
    expect(resume(stopped).effects).toEqual([{ type: 'finish' }]);
  });
});
