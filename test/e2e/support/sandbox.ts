import { fork } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Driver } from '../../../src/sandbox/driver.ts';

const PROGRAM = new URL('../../../src/sandbox/cli.ts', import.meta.url);

/** A local Discord in a process of its own. */
export interface Sandbox {
  readonly api: string;
  readonly token: string;
  readonly driver: Driver;
  close(): Promise<void>;
}

interface Told {
  readonly url: string;
  readonly api: string;
  readonly token: string;
}

export async function startSandbox(): Promise<Sandbox> {
  const child = fork(PROGRAM, ['--port', '0'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const failed = once(child, 'exit').then(() => Promise.reject(new Error('no local Discord')));
  failed.catch(() => undefined);
  const [told] = (await Promise.race([once(child, 'message'), failed])) as [Told];
  const driver = await connect(told.url);
  return {
    api: told.api,
    token: told.token,
    driver,
    close: async () => {
      await driver.close();
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}
