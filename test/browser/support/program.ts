import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface Program {
  /** The page that the program named. */
  readonly url: string;
  stop(): Promise<void>;
}

/** `npm start` as a newcomer runs it, without a token; on a free port, with a store in memory. */
export async function startProgram(): Promise<Program> {
  const env = {
    ...process.env,
    SANDBOX_PORT: '0',
    STORE_URL: 'sqlite::memory:',
    DISCORD_TOKEN: '',
  };
  const child = spawn(process.execPath, ['start.mjs'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressIn(child);
  return {
    url,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function addressIn(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
    if (found !== null) {
      child.stdout?.resume();
      return found[0];
    }
  }
  throw new Error('the program ended without naming a page');
}
