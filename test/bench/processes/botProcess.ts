import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { DiscordProcess } from './discordProcess.ts';
import type { Question, Usage } from './probe.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PROBE = new URL('probe.ts', import.meta.url).href;
const PROGRAMS = {
  leitmotif: join(ROOT, 'start.mjs'),
  bare: join(ROOT, 'test/bench/bareBot.ts'),
  raw: join(ROOT, 'test/bench/rawBot.ts'),
} as const;

export type BotName = keyof typeof PROGRAMS;

export interface BotProcess {
  readonly pid: number;
  /** From the start of the process to its word that it is ready. */
  readonly readyMs: number;
  ask(question: Question): Promise<Usage>;
  /** What it logged as an error. */
  readonly faults: readonly string[];
  kill(): Promise<void>;
}

interface BotOptions {
  /** Off where even its little cost counts. */
  readonly probe: boolean;
}

/** A bot on an empty store of its own, on the disk of the project. */
export async function startBot(
  name: BotName,
  { api, token }: DiscordProcess,
  { probe }: BotOptions,
): Promise<BotProcess> {
  const scratch = mkdtempSync(join(ROOT, 'var/bench-'));
  const startedAt = performance.now();
  const child = spawn(
    process.execPath,
    [...(probe ? ['--expose-gc', '--import', PROBE] : []), PROGRAMS[name]],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      env: {
        PATH: process.env['PATH'],
        DISCORD_TOKEN: token,
        DISCORD_API_BASE: api,
        STORE_URL: `sqlite:${join(scratch, 'bench.sqlite')}`,
        LOG_LEVEL: 'info',
      },
    },
  );
  const faults: string[] = [];
  await readyLine(child, faults);
  return {
    pid: child.pid ?? 0,
    readyMs: performance.now() - startedAt,
    faults,
    ask: (question) => ask(child, question),
    kill: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

const ERROR_LEVEL = 50;

interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly err?: { readonly message: string };
}

function readyLine(child: ChildProcess, faults: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('The bot ended before it was ready.')));
    if (child.stdout === null) return;
    createInterface(child.stdout).on('line', (line) => {
      const { level, msg, err } = JSON.parse(line) as LogLine;
      if (msg === 'ready') resolve();
      if (level >= ERROR_LEVEL) faults.push(err === undefined ? msg : `${msg}: ${err.message}`);
    });
  });
}

async function ask(child: ChildProcess, question: Question): Promise<Usage> {
  const answered = once(child, 'message');
  child.send(question);
  return (await answered)[0] as Usage;
}
