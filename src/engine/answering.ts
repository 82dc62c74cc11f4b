import { close } from './close.ts';
import type { Game, GameEvent, Outcome, Refusal } from './game.ts';
import { isOpen, refuse } from './outcome.ts';

export function answered(game: Game, event: GameEvent & { type: 'answered' }): Outcome {
  const { by, choice, at } = event;
  const why = unfit(game, event);
  if (why !== undefined) return refuse(game, why);
  const awaited = own(game.previous, by) ? game.awaited - 1 : game.awaited;
  const took = Math.max(0, at - game.openedAt);
  const next: Game = { ...game, awaited, answers: { ...game.answers, [by]: { choice, took } } };
  const last = own(game.previous, by) && awaited === 0;
  return last ? close(next) : { ok: true, game: next, effects: [] };
}

function unfit(
  game: Game,
  { question, by, choice, at }: GameEvent & { type: 'answered' },
): Refusal | undefined {
  if (question === game.index && game.phase === 'posting') return 'notOpenYet';
  if (firstChoice(game, question, by) !== undefined) return 'alreadyAnswered';
  if (!isOpen(game, question))
    return question === lastAsked(game) && at > game.deadline ? 'tooLate' : 'staleQuestion';
  const options = game.questions[question]?.options.length ?? 0;
  if (!Number.isInteger(choice) || choice < 0 || choice >= options) return 'unknownChoice';
  return at > game.deadline ? 'tooLate' : undefined;
}

/** What a player chose in the open question or in the one closed last. */
export function firstChoice(game: Game, question: number, by: string): number | undefined {
  const last = game.results.at(-1);
  if (last?.question === question) return last.marks.find((mark) => mark.by === by)?.choice;
  return question === game.index && own(game.answers, by) ? game.answers[by]?.choice : undefined;
}

/**
 * How many votes skip the open question: more than half of those who answered the last one, or where
 * nobody did, of those who answered this one.
 */
export function votesNeeded(game: Game): number {
  const players = hasNone(game.previous) ? game.answers : game.previous;
  return Math.floor(Object.keys(players).length / 2) + 1;
}

function maySkip(game: Game, by: string): boolean {
  if (own(game.previous, by)) return true;
  return hasNone(game.previous) && (by === game.starterId || own(game.answers, by));
}

export function skipVoted(game: Game, by: string): Outcome {
  if (game.phase !== 'open') return refuse(game, 'nothingToSkip');
  if (!maySkip(game, by)) return refuse(game, 'notPlaying');
  if (own(game.skipVotes, by)) return refuse(game, 'alreadyVoted');
  const voted: Game = { ...game, skipVotes: { ...game.skipVotes, [by]: true } };
  const enough = Object.keys(voted.skipVotes).length >= votesNeeded(game);
  return enough ? close(voted, { skipped: true }) : { ok: true, game: voted, effects: [] };
}

const lastAsked = (game: Game) => game.results.at(-1)?.question;
const hasNone = (record: object) => Object.keys(record).length === 0;
const own = (record: object, key: string) => Object.hasOwn(record, key);
