import { setImmediate as turn } from 'node:timers/promises';

type Seen<T> = T | undefined | false;

/** Lets the event loop turn until something holds; the test's own time limit ends a vain wait. */
export async function eventually<T>(look: () => Seen<T> | Promise<Seen<T>>): Promise<T> {
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    await turn();
  }
}
