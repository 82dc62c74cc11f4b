import type { Effect, Ending, Game, GameEvent, Outcome } from '../engine/game.ts';
import type { Clock } from './clock.ts';
import type { LiveGame } from './liveGame.ts';
import { persistence, type Persist } from './persist.ts';
import type { Gone, Stage } from './stage.ts';

export interface Performing {
  readonly stage: Stage;
  readonly clock: Clock;
  /** Gives the points of the last result, once. */
  award(game: Game): Promise<void>;
  /** After the last words: the game leaves the list of open ones. */
  close(game: Game): Promise<void>;
  onFault(cause: unknown, game?: Pick<Game, 'id'>): void;
}

export interface Performer {
  perform(live: LiveGame, effects: readonly Effect[]): void;
  /** Tells a game an event, again and again until it is saved. */
  send(live: LiveGame, event: GameEvent): Promise<Outcome | undefined>;
  /** Tries again with growing waits, until the bot stops. */
  readonly persist: Persist;
  /** Cancels every timer and lets no new one start. */
  stop(): void;
  /** Resolves when no effect of this game is under way. */
  idle(gameId: string): Promise<void>;
}

/** Does what the rules asked for, in order, one game at a time; keeps trying where points are at stake. */
export function performer({ stage, clock, award, close, onFault }: Performing): Performer {
  const queues = new Map<string, Promise<void>>();
  const timers = new Map<string, Set<() => void>>();
  let stopped = false;

  const keepTrying = persistence(clock, () => stopped);
  const persist = <T>(game: Game, forever: boolean, run: () => Promise<T>) =>
    keepTrying({ run, forever, onFault: (cause) => onFault(cause, game) });

  const send = (live: LiveGame, event: GameEvent) =>
    persist(live.game, true, () => live.send(event));
  const lose = async (live: LiveGame, why: Ending) =>
    void (await send(live, { type: 'lost', why }));

  const post = async (live: LiveGame): Promise<void> => {
    const { game } = live;
    // The round may have ended while this waited for its turn.
    if (game.phase !== 'posting') return;
    const posted = await persist(game, false, () => stage.ask(game));
    if (posted === undefined) {
      if (!stopped) await lose(live, 'unreachable');
    } else if ('gone' in posted) {
      await lose(live, posted.gone);
    } else {
      const opened = await send(live, { type: 'posted', question: game.index, ...posted });
      if (opened?.ok === false) await stage.withdraw(game, posted.messageId).catch(() => undefined);
      else if (game.reasked !== undefined)
        await stage.movedOn(game, game.reasked).catch(() => undefined);
    }
  };

  const reveal = async (live: LiveGame) => {
    const gone: Gone | undefined = await persist(live.game, false, () => stage.reveal(live.game));
    if (gone !== undefined && live.game.phase !== 'finished') await lose(live, gone.gone);
  };

  const wake = (live: LiveGame, inMs: number, event: GameEvent) => {
    const own = timers.get(live.game.id) ?? new Set();
    timers.set(live.game.id, own);
    const cancel = clock.after(inMs, () => {
      own.delete(cancel);
      void send(live, event);
    });
    own.add(cancel);
  };

  const forget = (gameId: string) => {
    for (const cancel of timers.get(gameId) ?? []) cancel();
    timers.delete(gameId);
  };

  const one = async (live: LiveGame, effect: Effect): Promise<void> => {
    switch (effect.type) {
      case 'wake':
        return wake(live, effect.inMs, effect.event);
      case 'post':
        return post(live);
      case 'reveal':
        return reveal(live);
      case 'award': {
        const { game } = live;
        const given = await persist(game, true, () => award(game).then(() => true));
        if (given === undefined) return;
        await send(live, { type: 'awarded', question: game.index, at: clock.now() });
        return;
      }
      case 'finish':
        forget(live.game.id);
        await persist(live.game, false, () => stage.finish(live.game));
        await persist(live.game, true, () => close(live.game));
        return;
      default:
        return effect satisfies never;
    }
  };

  return {
    send,
    persist: keepTrying,
    perform: (live, effects) => {
      const { id } = live.game;
      const mine = effects.reduce(
        (before, effect) => before.then(() => (stopped ? undefined : one(live, effect))),
        queues.get(id) ?? Promise.resolve(),
      );
      const tail = mine
        .catch((cause: unknown) => onFault(cause, live.game))
        .finally(() => queues.get(id) === tail && queues.delete(id));
      queues.set(id, tail);
    },
    stop: () => {
      stopped = true;
      for (const id of timers.keys()) forget(id);
    },
    idle: async (gameId) => queues.get(gameId),
  };
}
