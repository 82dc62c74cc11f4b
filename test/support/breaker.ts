import type { Game } from '../../src/engine/game.ts';
import type { Records } from '../../src/store/records.ts';
import { StoreFault } from '../../src/store/drawer.ts';

type Noun = keyof Records;

export interface Breaker {
  readonly through: (records: Records) => Records;
  /** Calls so far, as `games.snapshot`. */
  readonly calls: string[];
  /** From now on these fail, until `mend`. */
  fail(...names: `${Noun}.${string}`[]): void;
  /** From now on a snapshot of a game in this phase fails, until `mend`. */
  failAt(phase: Game['phase']): void;
  mend(): void;
}

/** Stands between the games and their records, counts what passes, and fails what it is told to. */
export function breaker(): Breaker {
  const calls: string[] = [];
  let broken: readonly string[] = [];
  let brokenAt: Game['phase'] | undefined;
  const watched = <R extends object>(noun: Noun, repository: R): R =>
    new Proxy(repository, {
      get: (target, verb) => {
        const method: unknown = Reflect.get(target, verb);
        if (typeof method !== 'function') return method;
        return async (...given: unknown[]): Promise<unknown> => {
          const name = `${noun}.${String(verb)}`;
          calls.push(name);
          const phase = verb === 'snapshot' ? (given[0] as Game).phase : undefined;
          if (broken.includes(name) || (phase !== undefined && phase === brokenAt))
            throw new StoreFault('put', noun, new Error('disk full'));
          return method.apply(target, given);
        };
      },
    });
  return {
    calls,
    through: ({ games, players, boards, guilds }) => ({
      games: watched('games', games),
      players: watched('players', players),
      boards: watched('boards', boards),
      guilds: watched('guilds', guilds),
    }),
    fail: (...names) => {
      broken = names;
    },
    failAt: (phase) => {
      brokenAt = phase;
    },
    mend: () => {
      broken = [];
      brokenAt = undefined;
    },
  };
}
