import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Game, GameEvent } from '../../src/engine/game.ts';
import { step } from '../../src/engine/step.ts';
import { ANA, BEN, CLEO, DAN, aGame, questions } from '../support/gameBuilder.ts';
import { deepFreeze } from '../support/deepFreeze.ts';

const instant = fc.integer({ min: -1000, max: 200_000 });
const question = fc.integer({ min: -1, max: 5 });
const by = fc.constantFrom(ANA, BEN, CLEO, DAN);

/** What one might send to a game, sensible or not; `now` aims at the question that is the game's own. */
const event: fc.Arbitrary<(game: Game) => GameEvent> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constant(({ index }: Game) => ({ type: 'pauseOver', question: index }) as const),
  },
  {
    weight: 3,
    arbitrary: instant.map(
      (ms) =>
        ({ index, deadline }: Game) =>
          ({
            type: 'posted',
            question: index,
            messageId: `m${index}`,
            at: deadline + Math.max(0, ms),
          }) as const,
    ),
  },
  {
    weight: 8,
    arbitrary: fc.record({ by, choice: fc.integer({ min: -1, max: 4 }), ms: instant }).map(
      ({ by: who, choice, ms }) =>
        ({ index, openedAt }: Game) =>
          ({
            type: 'answered',
            question: index,
            by: who,
            choice,
            at: openedAt + (ms % 25_000),
          }) as const,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constant(({ index }: Game) => ({ type: 'timeUp', question: index }) as const),
  },
  {
    weight: 3,
    arbitrary: instant.map(
      (at) =>
        ({ index }: Game) =>
          ({ type: 'awarded', question: index, at }) as const,
    ),
  },
  { weight: 1, arbitrary: by.map((who) => () => ({ type: 'skipVoted', by: who }) as const) },
  { weight: 1, arbitrary: instant.map((at) => () => ({ type: 'resumed', at }) as const) },
  {
    weight: 1,
    arbitrary: fc.tuple(question, instant).map(
      ([q, at]) =>
        () =>
          ({ type: 'awarded', question: q, at }) as const,
    ),
  },
  { weight: 1, arbitrary: question.map((q) => () => ({ type: 'timeUp', question: q }) as const) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<GameEvent>(
        { type: 'stopped', by: ANA, moderator: false },
        { type: 'stopped', by: DAN, moderator: false },
        { type: 'lost', why: 'channelGone' },
      )
      .map(
        (ending) => (game: Game) =>
          game.results.length < 2 ? ({ type: 'skipVoted', by: DAN } as const) : ending,
      ),
  },
);

const start = deepFreeze(aGame({ questions: questions(5, { difficulty: 3 }) }));

function run(events: readonly ((game: Game) => GameEvent)[]) {
  let game = start;
  const taken: GameEvent[] = [];
  let heldByRefusals = true;
  for (const make of events) {
    const sent = make(game);
    const outcome = step(game, sent);
    if (outcome.ok) taken.push(sent);
    else heldByRefusals &&= outcome.game === game;
    game = deepFreeze(outcome.game);
  }
  return { game, taken, heldByRefusals };
}

const runs = fc.array(event, { maxLength: 80 });

test('no sequence of events throws, changes what it was given, or is changed by a refusal', () => {
  fc.assert(
    fc.property(runs, (events) => {
      expect(run(events).heldByRefusals).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('points stay within what the rules can give, and tallies are what the results say', () => {
  fc.assert(
    fc.property(runs, (events) => {
      const { game } = run(events);
      for (const [id, tally] of Object.entries(game.tallies)) {
        const own = game.results.flatMap(({ marks }) => marks.filter((mark) => mark.by === id));
        for (const { right, points } of own)
          expect(points >= (right ? 100 : 0) && points <= (right ? 300 : 0)).toBe(true);
        expect(tally.points).toBe(own.reduce((sum, { points }) => sum + points, 0));
        expect(tally.right).toBe(own.filter(({ right }) => right).length);
        expect(tally.answered).toBe(own.length);
        expect(tally.bestStreak).toBeLessThanOrEqual(tally.right);
      }
    }),
    { numRuns: 200 },
  );
});

test('one answer a player and question counts, and each question is closed once', () => {
  fc.assert(
    fc.property(runs, (events) => {
      const { results } = run(events).game;
      expect(results.map(({ question: index }) => index)).toEqual(results.map((_, i) => i));
      for (const { marks } of results)
        expect(new Set(marks.map((mark) => mark.by)).size).toBe(marks.length);
    }),
    { numRuns: 200 },
  );
});

test('a saved game is the same game when it is read back', () => {
  fc.assert(
    fc.property(runs, (events) => {
      const { game } = run(events);
      expect(JSON.parse(JSON.stringify(game))).toEqual(game);
    }),
    { numRuns: 200 },
  );
});

test('what was accepted, replayed, gives the same game', () => {
  fc.assert(
    fc.property(runs, (events) => {
      const { game, taken } = run(events);
      expect(taken.reduce((now, sent) => step(now, sent).game, start)).toEqual(game);
    }),
    { numRuns: 200 },
  );
});

/** What the shell does with effects, in zero time. */
function driveToEnd(game: Game): Game {
  let now = game;
  for (let i = 0; now.phase !== 'finished'; i += 1) {
    if (i > 100) throw new Error(`A game is stuck in phase ${now.phase}.`);
    const { index } = now;
    const next: { [phase in Game['phase']]: GameEvent } = {
      pause: { type: 'pauseOver', question: index },
      posting: { type: 'posted', question: index, messageId: 'm', at: now.deadline },
      open: { type: 'timeUp', question: index },
      awarding: { type: 'awarded', question: index, at: now.deadline },
      finished: { type: 'resumed', at: 0 },
    };
    now = step(now, next[now.phase]).game;
  }
  return now;
}

test('from wherever it got to, a game ends', () => {
  fc.assert(
    fc.property(runs, (events) => {
      const over = driveToEnd(run(events).game);
      expect(over.ending).toBeDefined();
      expect(over.results.length).toBeLessThanOrEqual(5);
    }),
    { numRuns: 200 },
  );
});
