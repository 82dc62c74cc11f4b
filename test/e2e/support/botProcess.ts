import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** One line of the bot's log. */
export interface LogLine {
  readonly level: number;
  readonly time: number;
  readonly msg: string;
  readonly interaction?: string;
}

export const ERROR = 50;
const PATIENCE_MS = 30_000;

export interface BotProcess {
  readonly log: readonly LogLine[];
  readonly stderr: string;
  /** The first line that begins so, there already or to come; rejects when the bot ends before. */
  said(start: string): Promise<LogLine>;
  /** Ends it, and resolves when it is gone. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; ms: number }>;
  readonly ended: Promise<number | null>;
}

export type Environment = Readonly<Record<string, string>>;

/** Starts the bot as an operator would, with nothing in its environment but what is given. */
export function startBot(env: Environment): BotProcess {
  const child = spawn(process.execPath, ['start.mjs'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', DOTENV_PATH: '/dev/null', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const orphaned = () => child.kill('SIGKILL');
  process.once('exit', orphaned);
  child.once('exit', () => process.off('exit', orphaned));
  const log: LogLine[] = [];
  const heard = new Set<() => void>();
  const output = { stderr: '' };
  child.stderr.on('data', (data: Buffer) => {
    output.stderr += data.toString();
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    log.push(JSON.parse(line));
    for (const listener of heard) listener();
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);

  const said = async (start: string): Promise<LogLine> => {
    const { promise, resolve, reject } = Promise.withResolvers<LogLine>();
    const look = () => {
      const line = log.find((each) => each.msg.startsWith(start));
      if (line !== undefined) resolve(line);
    };
    heard.add(look);
    look();
    const fail = (why: string) => reject(new Error(`${why} "${start}". ${output.stderr}`));
    void ended.then(() => fail('The bot ended without'));
    const timer = setTimeout(() => fail('The bot does not say'), PATIENCE_MS);
    return promise.finally(() => {
      clearTimeout(timer);
      heard.delete(look);
    });
  };

  return {
    log,
    get stderr() {
      return output.stderr;
    },
    said,
    end: async (signal) => {
      const from = performance.now();
      child.kill(signal);
      const code = await ended;
      return { code, ms: performance.now() - from };
    },
    ended,
  };
}
