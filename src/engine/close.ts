import type { Answer, Game, Mark, Outcome, Result, Tally } from './game.ts';
import { pointsFor } from './scoring.ts';

const NOTHING: Tally = { points: 0, right: 0, answered: 0, streak: 0, bestStreak: 0 };

function markOf(game: Game, by: string, { choice, took }: Answer): Mark {
  const question = game.questions[game.index];
  if (question === undefined || choice !== question.answer)
    return { by, choice, took, right: false, points: 0 };
  const points = pointsFor({
    difficulty: question.difficulty,
    tookMs: took,
    limitMs: game.rules.seconds * 1000,
    rightBefore: game.tallies[by]?.streak ?? 0,
  });
  return { by, choice, took, right: true, points };
}

function tallyAfter(before: Tally, mark: Mark): Tally {
  const streak = mark.right ? before.streak + 1 : 0;
  const fastest = mark.right ? Math.min(before.fastest ?? Infinity, mark.took) : before.fastest;
  return {
    points: before.points + mark.points,
    right: before.right + (mark.right ? 1 : 0),
    answered: before.answered + 1,
    streak,
    bestStreak: Math.max(before.bestStreak, streak),
    ...(fastest === undefined ? {} : { fastest }),
  };
}

/** Who did not answer has no right answer in a row any more. */
function talliesAfter(game: Game, marks: readonly Mark[]): Game['tallies'] {
  const tallies: Record<string, Tally> = {};
  for (const [id, tally] of Object.entries(game.tallies)) tallies[id] = { ...tally, streak: 0 };
  for (const mark of marks) tallies[mark.by] = tallyAfter(game.tallies[mark.by] ?? NOTHING, mark);
  return tallies;
}

/** Fixes the points of the open question; they are given next, and shown after that. */
export function close(
  game: Game,
  { skipped = false, ending }: { skipped?: boolean; ending?: Game['ending'] } = {},
): Outcome {
  const marks = Object.entries(game.answers)
    .map(([by, answer]) => markOf(game, by, answer))
    .sort((a, b) => a.took - b.took || (a.by < b.by ? -1 : 1));
  const result: Result = { question: game.index, marks, skipped };
  const closed: Game = {
    ...game,
    phase: 'awarding',
    tallies: talliesAfter(game, marks),
    results: [...game.results, result],
    silent: marks.length > 0 || skipped ? 0 : game.silent + 1,
    ...(ending === undefined ? {} : { ending }),
  };
  return { ok: true, game: closed, effects: [{ type: 'award' }] };
}
