import type { Difficulty, Question } from './question.ts';

/** Milliseconds since 1970, as Discord stamps them. */
export type Instant = number;

export interface Rules {
  /** `round`: a quick round with a final table; `single`: one question to the channel. */
  readonly mode: 'round' | 'single';
  readonly seconds: number;
  /** Between a reveal and the next question. */
  readonly pauseMs: number;
  /** Before the first question. */
  readonly leadInMs: number;
  /** What the round was limited to, so that it can be played again. */
  readonly difficulty?: Difficulty;
  readonly kind?: string;
}

export interface Answer {
  readonly choice: number;
  /** Milliseconds from the question's own stamp to the answer's. */
  readonly took: number;
}

export interface Tally {
  readonly points: number;
  readonly right: number;
  readonly answered: number;
  /** Right answers in a row, up to now and at best. */
  readonly streak: number;
  readonly bestStreak: number;
  /** The fastest right answer, milliseconds. */
  readonly fastest?: number;
}

/** What one player got from one question. */
export interface Mark {
  readonly by: string;
  readonly choice: number;
  readonly took: number;
  readonly right: boolean;
  readonly points: number;
}

/** A closed question: marks stand in the order of the answers' times. */
export interface Result {
  readonly question: number;
  readonly marks: readonly Mark[];
  readonly skipped: boolean;
}

export type Ending =
  | 'complete'
  | 'silence'
  | 'stopped'
  | 'channelGone'
  | 'messageGone'
  | 'noPermission'
  | 'unreachable';

/**
 * `pause`: waiting to ask the next question; `posting`: its message is on the way; `open`: answers are
 * taken; `awarding`: points are fixed and being given; `finished`: over, the last words being said.
 */
export type Phase = 'pause' | 'posting' | 'open' | 'awarding' | 'finished';

export interface Game {
  readonly v: 1;
  readonly id: string;
  readonly guildId: string;
  readonly channelId: string;
  readonly starterId: string;
  readonly rules: Rules;
  readonly questions: readonly Question[];
  readonly phase: Phase;
  /** The question that is open, was last open, or in a pause comes next. */
  readonly index: number;
  /** The open or last question's message, its stamp and its last instant. */
  readonly messageId?: string;
  readonly openedAt: Instant;
  readonly deadline: Instant;
  /** In a pause: when the next question is due, to show it. */
  readonly nextAt: Instant;
  readonly answers: { readonly [userId: string]: Answer };
  readonly skipVotes: { readonly [userId: string]: true };
  /** Who answered the previous question, and how many of them this one still waits for. */
  readonly previous: { readonly [userId: string]: true };
  readonly awaited: number;
  /** The question with which the game went on after the bot had been away. */
  readonly returned?: number;
  /** The message of the open question from before that, until it is asked again. */
  readonly reasked?: string;
  /** Questions in a row that nobody answered. */
  readonly silent: number;
  readonly tallies: { readonly [userId: string]: Tally };
  readonly results: readonly Result[];
  readonly ending?: Ending;
}

export type GameEvent =
  | {
      readonly type: 'posted';
      readonly question: number;
      readonly messageId: string;
      readonly at: Instant;
    }
  | {
      readonly type: 'answered';
      readonly question: number;
      readonly by: string;
      readonly choice: number;
      readonly at: Instant;
    }
  | { readonly type: 'skipVoted'; readonly by: string }
  | { readonly type: 'timeUp'; readonly question: number }
  | { readonly type: 'awarded'; readonly question: number; readonly at: Instant }
  | { readonly type: 'pauseOver'; readonly question: number }
  | { readonly type: 'stopped'; readonly by: string; readonly moderator: boolean }
  | { readonly type: 'lost'; readonly why: Ending }
  | { readonly type: 'resumed'; readonly at: Instant };

export type Refusal =
  | 'gameOver'
  | 'staleQuestion'
  | 'notOpenYet'
  | 'tooLate'
  | 'alreadyAnswered'
  | 'unknownChoice'
  | 'alreadyVoted'
  | 'notPlaying'
  | 'nothingToSkip'
  | 'notYours';

/** What the shell does after the new state is saved, in order. */
export type Effect =
  | { readonly type: 'post' }
  /** A span, not an instant: the clocks of Discord and of this machine need not agree. */
  | { readonly type: 'wake'; readonly inMs: number; readonly event: GameEvent }
  | { readonly type: 'award' }
  | { readonly type: 'reveal' }
  | { readonly type: 'finish' };

export interface Accepted {
  readonly ok: true;
  readonly game: Game;
  readonly effects: readonly Effect[];
}

export type Outcome = Accepted | { readonly ok: false; readonly why: Refusal; readonly game: Game };
