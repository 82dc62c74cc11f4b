import type { Accepted, Effect, Game, Outcome, Refusal } from './game.ts';

export const isOpen = (game: Game, question: number) =>
  game.phase === 'open' && question === game.index;

export const refuse = (game: Game, why: Refusal): Outcome => ({ ok: false, why, game });

export const proceed = (game: Game, ...effects: readonly Effect[]): Accepted => ({
  ok: true,
  game,
  effects,
});

/** Asks the next question after a while. */
export function wakeForNext(game: Game, inMs: number): Effect {
  return { type: 'wake', inMs, event: { type: 'pauseOver', question: game.index } };
}
