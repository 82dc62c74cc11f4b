import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Report } from '../crowd/main.ts';
import type { Orders } from '../crowd/orders.ts';

export interface CrowdProcess {
  readonly pid: number;
  tell<K extends keyof Orders>(
    order: K,
    wanted: Parameters<Orders[K]>[0],
  ): Promise<ReturnType<Orders[K]>>;
  stop(): Promise<void>;
}

const PROGRAM = new URL('../crowd/main.ts', import.meta.url);

/** In a process of its own, so that its work does not hold up the bot's or Discord's. */
export function startCrowd(): CrowdProcess {
  const child = fork(PROGRAM, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(child, 'exit');
  return {
    pid: child.pid ?? 0,
    tell: async (order, wanted) => {
      const reported = once(child, 'message');
      const died = ended.then(() => [{ failed: `The crowd ended at "${order}".` }]);
      child.send({ order, wanted });
      const [report] = (await Promise.race([reported, died])) as [Report];
      if ('failed' in report) throw new Error(report.failed);
      return report.done as never;
    },
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
