import type { Game, GameEvent } from '../../../src/engine/game.ts';
import { newGame } from '../../../src/engine/lifecycle.ts';
import { step } from '../../../src/engine/step.ts';
import type { Question } from '../../../src/engine/question.ts';
import { playerId } from '../world.ts';
import { timedInBatches } from './timed.ts';

const rules = { mode: 'round', seconds: 15, pauseMs: 4000, leadInMs: 0 } as const;
const place = { guildId: '1', channelId: '2', starterId: playerId(0) };

/** An answer to an open question that so many players have answered already, and the close of one. */
export function measureEngine(questions: readonly Question[], repeats: number) {
  const few = openGame(questions, 3);
  const many = openGame(questions, 500);
  const answer = (game: Game) => () => step(game, answered(playerId(999), 1));
  const close = (game: Game) => () => step(game, { type: 'timeUp', question: 0 });
  timedInBatches(repeats, answer(few));
  timedInBatches(repeats, answer(many));
  return {
    'engine, an answer after 3': timedInBatches(repeats, answer(few)),
    'engine, an answer after 500': timedInBatches(repeats, answer(many)),
    'engine, closing with 3 answers': timedInBatches(repeats, close(few)),
  };
}

function openGame(questions: readonly Question[], answers: number): Game {
  const { game } = newGame({ id: 'bench', ...place, rules, questions, at: 0 });
  const events: GameEvent[] = [
    { type: 'pauseOver', question: 0 },
    { type: 'posted', question: 0, messageId: '3', at: 0 },
    ...Array.from({ length: answers }, (_, n) => answered(playerId(n), n % 4)),
  ];
  return events.reduce((now, event) => step(now, event).game, game);
}

function answered(by: string, choice: number): GameEvent {
  return { type: 'answered', question: 0, by, choice, at: 1000 };
}
