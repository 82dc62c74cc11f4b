/** Loaded before either bot: tells what its process uses, when asked. */
import { setTimeout as wait } from 'node:timers/promises';

export type Question = 'cpu' | 'memory';
export interface Usage {
  /** Microseconds of user and system time of all threads. */
  readonly cpu: number;
  readonly rss: number;
  readonly heap: number;
}

const SETTLING_MS = 400;

process.on('message', (question: Question) => void answer(question));
process.channel?.unref();

async function answer(question: Question): Promise<void> {
  if (question === 'memory') await settle();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed: heap } = process.memoryUsage();
  process.send?.({ cpu: user + system, rss, heap } satisfies Usage);
}

/** Memory that was freed goes back to the system a moment later. */
async function settle(): Promise<void> {
  for (let i = 0; i < 3; i += 1) {
    globalThis.gc?.();
    await wait(SETTLING_MS);
  }
}
