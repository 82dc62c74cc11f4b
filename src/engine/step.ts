import { answered, skipVoted } from './answering.ts';
import { close } from './close.ts';
import type { Ending, Game, GameEvent, Instant, Outcome } from './game.ts';
import { resumed } from './lifecycle.ts';
import { isOpen, proceed, refuse, wakeForNext } from './outcome.ts';

/** An answer stamped in time is still taken when it arrives this much after the deadline. */
export const GRACE_MS = 1000;
const SILENT_QUESTIONS_END_A_GAME = 2;

/** The rules of the game: a new state with what to do, or a named refusal. Never throws, never mutates. */
export function step(game: Game, event: GameEvent): Outcome {
  if (event.type === 'resumed') return resumed(game, event.at);
  if (game.phase === 'finished') return refuse(game, 'gameOver');
  switch (event.type) {
    case 'posted':
      return opened(game, event);
    case 'answered':
      return answered(game, event);
    case 'skipVoted':
      return skipVoted(game, event.by);
    case 'timeUp':
      return isOpen(game, event.question) ? close(game) : refuse(game, 'staleQuestion');
    case 'awarded':
      return awarded(game, event.question, event.at);
    case 'pauseOver':
      return pauseOver(game, event.question);
    case 'stopped':
      return event.moderator || event.by === game.starterId
        ? end(game, 'stopped')
        : refuse(game, 'notYours');
    case 'lost':
      return end(game, event.why);
    default:
      return event satisfies never;
  }
}

function opened(game: Game, event: GameEvent & { type: 'posted' }): Outcome {
  if (game.phase !== 'posting' || event.question !== game.index)
    return refuse(game, 'staleQuestion');
  const deadline = event.at + game.rules.seconds * 1000;
  const { reasked: _, ...rest } = game;
  const open: Game = {
    ...rest,
    phase: 'open',
    messageId: event.messageId,
    openedAt: event.at,
    deadline,
  };
  const timeUp = { type: 'timeUp', question: game.index } as const;
  const inMs = game.rules.seconds * 1000 + GRACE_MS;
  return { ok: true, game: open, effects: [{ type: 'wake', inMs, event: timeUp }] };
}

function awarded(game: Game, question: number, at: Instant): Outcome {
  if (game.phase !== 'awarding' || question !== game.index) return refuse(game, 'staleQuestion');
  const ending = game.ending ?? naturalEnding(game);
  if (ending !== undefined) {
    const over: Game = { ...game, phase: 'finished', ending };
    return proceed(over, { type: 'reveal' }, { type: 'finish' });
  }
  const answeredBy = Object.keys(game.answers);
  const paused: Game = {
    ...game,
    phase: 'pause',
    index: game.index + 1,
    nextAt: at + game.rules.pauseMs,
    previous: Object.fromEntries(answeredBy.map((id) => [id, true])),
    awaited: answeredBy.length,
    answers: {},
    skipVotes: {},
  };
  return proceed(paused, wakeForNext(paused, game.rules.pauseMs), { type: 'reveal' });
}

function naturalEnding(game: Game): Ending | undefined {
  if (game.index + 1 >= game.questions.length) return 'complete';
  return game.silent >= SILENT_QUESTIONS_END_A_GAME ? 'silence' : undefined;
}

function pauseOver(game: Game, question: number): Outcome {
  if (game.phase !== 'pause' || question !== game.index) return refuse(game, 'staleQuestion');
  return { ok: true, game: { ...game, phase: 'posting' }, effects: [{ type: 'post' }] };
}

/** Answers already given to an open question count; points that are being given are given. */
function end(game: Game, ending: Ending): Outcome {
  if (game.phase === 'open' || (Object.keys(game.answers).length > 0 && game.phase === 'posting'))
    return close(game, { ending });
  if (game.phase === 'awarding') return { ok: true, game: { ...game, ending }, effects: [] };
  return { ok: true, game: { ...game, phase: 'finished', ending }, effects: [{ type: 'finish' }] };
}
