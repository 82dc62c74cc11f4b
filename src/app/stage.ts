import type { Ending, Game, Instant } from '../engine/game.ts';

/** A channel, message or permission that is gone for good: no use in trying again. */
export interface Gone {
  readonly gone: Extract<Ending, 'channelGone' | 'messageGone' | 'noPermission'>;
}

export interface Posted {
  readonly messageId: string;
  /** The message's own stamp. */
  readonly at: Instant;
}

/**
 * Where a game is shown. Methods reject when Discord cannot be reached, and then may be tried again;
 * showing the same twice does no harm.
 */
export interface Stage {
  ask(game: Game): Promise<Posted | Gone>;
  reveal(game: Game): Promise<Gone | undefined>;
  finish(game: Game): Promise<void>;
  /** Shows how many have answered; cosmetic, so it may be dropped. */
  count(game: Game): Promise<void>;
  /** Marks the message of a question that was asked again. */
  movedOn(game: Game, messageId: string): Promise<void>;
  /** Takes back the message of a question whose round ended while it was on the way. */
  withdraw(game: Game, messageId: string): Promise<void>;
  /** Says that the bot goes away for a moment. */
  pause(game: Game): Promise<void>;
}
