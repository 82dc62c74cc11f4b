import type { Accepted, Game, GameEvent, Outcome } from '../../src/engine/game.ts';
import { newGame } from '../../src/engine/lifecycle.ts';
import type { Question } from '../../src/engine/question.ts';
import { step } from '../../src/engine/step.ts';

/** A Friday evening. */
export const START = Date.parse('2026-11-20T20:00:00Z');
export const GUILD = '130000000000000001';
export const CHANNEL = '150000000000000001';
export const [ANA, BEN, CLEO, DAN, EVE] = [
  '120000000000000001',
  '120000000000000002',
  '120000000000000003',
  '120000000000000004',
  '120000000000000005',
] as const;

/** Who composed Jaws: the second of four options is right. */
export function aQuestion(overrides: Partial<Question> = {}): Question {
  return {
    id: 'composer-of-film:jaws-1975',
    kind: 'composer-of-film',
    difficulty: 1,
    params: { film: 'Jaws', year: 1975, composers: ['John Williams'], note: null },
    options: ['Jerry Goldsmith', 'John Williams', 'John Barry', 'Lalo Schifrin'],
    answer: 1,
    evidence: { from: ['oscars'], confidence: 'official' },
    facts: ['jaws-1975'],
    ...overrides,
  };
}

export const questions = (count: number, overrides: Partial<Question> = {}): Question[] =>
  Array.from({ length: count }, (_, i) => aQuestion({ id: `question-${i}`, ...overrides }));

export interface GameShape {
  readonly questions?: readonly Question[];
  readonly rules?: Partial<Game['rules']>;
  readonly id?: string;
  readonly starterId?: string;
  readonly channelId?: string;
}

/** A game of three questions of 20 seconds that Ana started, before its first question. */
export function aGame({ rules, ...shape }: GameShape = {}): Game {
  return newGame({
    id: 'game',
    guildId: GUILD,
    channelId: CHANNEL,
    starterId: ANA,
    questions: questions(3),
    at: START,
    ...shape,
    rules: { mode: 'round', seconds: 20, pauseMs: 4000, leadInMs: 3000, ...rules },
  }).game;
}

export function accepted(outcome: Outcome): Accepted {
  if (!outcome.ok) throw new Error(`It was refused: ${outcome.why}`);
  return outcome;
}

/** The game after these events, each of which must be accepted. */
export function after(game: Game, ...events: readonly GameEvent[]): Game {
  let now = game;
  for (const event of events) now = accepted(step(now, event)).game;
  return now;
}

/** The next question, posted at `at`. */
export function asked(game: Game, at = START): Game {
  const { index: question } = game;
  const messageId = `message-${question}`;
  const pauseOver = game.phase === 'pause' ? [{ type: 'pauseOver', question } as const] : [];
  return after(game, ...pauseOver, { type: 'posted', question, messageId, at });
}

export const anOpenGame = (shape: GameShape = {}): Game => asked(aGame(shape));

/** An answer to the open question; unless told, the right one after a second. */
export function answer(game: Game, by: string, more: { choice?: number; ms?: number } = {}) {
  const { choice = game.questions[game.index]?.answer ?? 0, ms = 1000 } = more;
  const at = game.openedAt + ms;
  return { type: 'answered', question: game.index, by, choice, at } as const;
}

/** The open question is closed by time and its points are given. */
export function closed(game: Game): Game {
  const { index: question, deadline: at } = game;
  const timeUp = game.phase === 'open' ? [{ type: 'timeUp', question } as const] : [];
  return after(game, ...timeUp, { type: 'awarded', question, at });
}

/** Asks the next question, lets these players answer it rightly, and closes it. */
export function played(game: Game, ...players: readonly string[]): Game {
  const open = asked(game, game.deadline + 5000);
  return closed(after(open, ...players.map((by) => answer(open, by))));
}
