/** What the crowd can be told to do. It is a process of its own, so orders and reports are plain data. */
export interface Orders {
  /** Goes to a local Discord; everything after happens there. */
  visit(to: Visit): void;
  /** Has a question opened in each of these channels, and comes back when all are open. */
  open(wanted: Opening): void;
  /** Gives first answers to open questions as fast as they are taken. */
  rush(wanted: Rush): Rushed;
  /** Ends the games in these channels. */
  stop(channels: readonly string[]): void;
  /** Starts games, spread over some time, and from then on plays them. */
  play(wanted: Playing): void;
  watch(forMs: number): Watched;
}

export interface Visit {
  readonly url: string;
  readonly api: string;
  readonly token: string;
  /** Who asks the questions: the bot that is measured, or, where it has no game, the crowd itself. */
  readonly asker: 'bot' | 'dealer';
  /** Where to look whether the bot's commands are there. */
  readonly channel: string;
}

export interface Opening {
  readonly channels: readonly string[];
  readonly seconds: number;
}

export interface Rush {
  readonly channels: readonly string[];
  readonly players: readonly string[];
  readonly inFlight: number;
}

export interface Rushed {
  /** Click to acknowledgement, as Discord saw it. */
  readonly ms: readonly number[];
  readonly tookMs: number;
  readonly taken: number;
}

export interface Playing extends Opening {
  readonly players: readonly string[];
  readonly spreadMs: number;
}

export interface Watched {
  readonly ms: readonly number[];
  readonly taken: number;
  /** Milliseconds by which reveals and next questions came later than the game's rhythm wants. */
  readonly revealLags: readonly number[];
  readonly questionLags: readonly number[];
  readonly asked: number;
  readonly revealed: number;
  readonly countEdits: number;
  /** Why clicks could not be made: on a slow machine a question may be over when its last player presses. */
  readonly failures: readonly string[];
}
