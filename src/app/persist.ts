import type { Clock } from './clock.ts';

/** Waits between tries, in milliseconds; after the last, what can be given up is given up. */
const WAITS = [250, 1000, 2000, 4000, 8000, 15_000] as const;
const LONGEST_WAIT = 15_000;

export interface Trying<T> {
  readonly run: () => Promise<T>;
  /** Told of the first failure only: what follows is the same fault. */
  readonly onFault: (cause: unknown) => void;
  /** Never give up, because points are at stake. */
  readonly forever?: boolean;
}

/** Tries until it works; `undefined` when it was given up, or when the bot stops meanwhile. */
export type Persist = <T>(trying: Trying<T>) => Promise<T | undefined>;

export function persistence(clock: Clock, isStopped: () => boolean): Persist {
  const pause = (ms: number) => new Promise<void>((resolve) => void clock.after(ms, resolve));
  return async ({ run, onFault, forever = false }) => {
    for (let i = 0; i === 0 || !isStopped(); i += 1) {
      try {
        return await run();
      } catch (cause) {
        if (i === 0) onFault(cause);
        if (!forever && i >= WAITS.length) return undefined;
        await pause(WAITS[i] ?? LONGEST_WAIT);
      }
    }
    return undefined;
  };
}
