import type { Effect, Game, GameEvent, Outcome } from '../engine/game.ts';
import { step } from '../engine/step.ts';
import type { GameRecords } from '../store/games.ts';
import { mailbox } from './mailbox.ts';

/**
 * A running game, held in memory by its one writer. State moves only after it is saved: an answer as a
 * line in a journal, anything that changes the phase as a new snapshot.
 */
export interface LiveGame {
  readonly game: Game;
  send(event: GameEvent): Promise<Outcome>;
  idle(): Promise<void>;
  /** Takes the finished game off the list of what is to be resumed, and keeps it for a day. */
  archive(): Promise<void>;
}

export interface Saved {
  readonly game: Game;
  readonly epoch: number;
  /** Lines already in the journal of this epoch. */
  readonly lines: number;
}

export function liveGame(
  saved: Saved,
  records: GameRecords,
  perform: (game: Game, effects: readonly Effect[]) => void,
): LiveGame {
  let { game, epoch, lines } = saved;

  const save = async (next: Game, journaled: readonly GameEvent[], moved: boolean) => {
    if (!moved) {
      if (journaled.length > 0) await records.journal(next, epoch, lines, journaled);
      lines += journaled.length;
      return;
    }
    await records.snapshot(next, epoch + 1);
    const old = { epoch, lines };
    epoch += 1;
    lines = 0;
    // Left-over lines do no harm: they belong to an epoch that nobody reads again.
    records.forget(next, old.epoch, old.lines).catch(() => undefined);
  };

  const box = mailbox<GameEvent, Outcome>(async (events) => {
    const outcomes = run(game, events);
    const done = outcomes.flatMap((outcome, i) =>
      outcome.ok ? [{ outcome, event: events[i] }] : [],
    );
    const next = outcomes.at(-1)?.game ?? game;
    const effects = done.flatMap(({ outcome }) => outcome.effects);
    const accepted = done.flatMap(({ event }) => (event === undefined ? [] : [event]));
    await save(next, accepted, !accepted.every(isLine) || next.phase !== game.phase);
    game = next;
    if (effects.length > 0) perform(next, effects);
    return outcomes;
  });

  return {
    get game() {
      return game;
    },
    send: box.send,
    idle: box.idle,
    archive: () => records.keepFinished(game, epoch),
  };
}

/** Each event meets the state that the one before it left; refusals leave it as it was. */
function run(start: Game, events: readonly GameEvent[]): Outcome[] {
  const outcomes: Outcome[] = [];
  let now = start;
  for (const event of events) {
    const outcome = step(now, event);
    now = outcome.game;
    outcomes.push(outcome);
  }
  return outcomes;
}

const isLine = ({ type }: GameEvent) => type === 'answered' || type === 'skipVoted';
