import { fork } from 'node:child_process';
import { once } from 'node:events';

export interface DiscordProcess {
  readonly pid: number;
  readonly url: string;
  readonly api: string;
  readonly token: string;
  stop(): Promise<void>;
}

const PROGRAM = new URL('../../../src/sandbox/cli.ts', import.meta.url);

/** The local Discord in a process of its own, with all its rate limits. */
export async function startDiscord(seedFile: string): Promise<DiscordProcess> {
  const child = fork(PROGRAM, ['--seed', seedFile], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const died = once(child, 'exit').then(() => {
    throw new Error('The local Discord ended before it was ready.');
  });
  const [message] = await Promise.race([once(child, 'message'), died]);
  const { url, api, token } = message as { url: string; api: string; token: string };
  return {
    pid: child.pid ?? 0,
    url,
    api,
    token,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
