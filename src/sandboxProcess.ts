import { fork } from 'node:child_process';

export interface SandboxProcess {
  readonly url: string;
  readonly api: string;
  readonly token: string;
  stop(): void;
}

const PROGRAM = new URL('sandbox/cli.ts', import.meta.url);

/** Starts the local Discord as a process of its own that ends with this one; on a free port where `port` is taken. */
export async function startSandbox(port: number): Promise<SandboxProcess> {
  return (await tryPort(port)) ?? (await tryPort(0)) ?? fail();
}

function tryPort(port: number): Promise<SandboxProcess | undefined> {
  const stdio = ['ignore', 'ignore', port === 0 ? 'inherit' : 'ignore', 'ipc'] as const;
  const child = fork(PROGRAM, ['--port', String(port)], { stdio: [...stdio] });
  return new Promise((resolve) => {
    child.once('exit', () => resolve(undefined));
    child.once('message', (message) => {
      const { url, api, token } = message as Omit<SandboxProcess, 'stop'>;
      resolve({ url, api, token, stop: () => child.disconnect() });
    });
  });
}

function fail(): never {
  throw new Error('the sandbox did not start');
}
