import { once } from 'node:events';
import { chmodSync, existsSync } from 'node:fs';
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Readable } from 'node:stream';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { scratch } from './scratch.ts';

type Child = ChildProcessByStdio<null, Readable, null>;

const holder = new URL('./children/holder.ts', import.meta.url);
const writer = new URL('./children/writer.ts', import.meta.url);

function start(script: URL, args: readonly string[], uid?: number): Child {
  const child = spawn(process.execPath, [fileURLToPath(script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid }),
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function linesUntil(child: Child, enough: number): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === enough) child.kill('SIGKILL');
  }
  return lines;
}

async function firstLine(child: Child): Promise<string> {
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return line;
}

it('keeps every acknowledged write of a process that is killed', async () => {
  const url = `sqlite:${join(scratch(), 'bot.db')}`;
  const acknowledged: string[] = [];
  for (const [round, enough] of [1, 40, 150, 400].entries()) {
    acknowledged.push(...(await linesUntil(start(writer, [url, String(round)]), enough)));
    const store = await openStore(url);
    const found = await store.drawer<{ round: string; n: number }>('games').getMany(acknowledged);
    await store.close();
    expect(found.map((record) => record && `${record.round}:${record.n}`)).toEqual(acknowledged);
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(591);
}, 60_000);

it('refuses a file that another process holds, until that one is killed', async () => {
  const file = join(scratch(), 'bot.db');
  const child = start(holder, [`sqlite:${file}`]);
  expect(await firstLine(child)).toBe('open');
  await expect(openStore(`sqlite:${file}`)).rejects.toThrow(
    `${file} is in use by another running bot`,
  );

  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  const store = await openStore(`sqlite:${file}`);
  await store.writable();
  await store.close();
}, 30_000);

it('refuses a second opening in the same process, and keeps other processes out still', async () => {
  const file = join(scratch(), 'bot.db');
  const store = await openStore(`sqlite:${file}`);
  await expect(openStore(`sqlite:${file}`)).rejects.toThrow('in use by another running bot');
  expect(await firstLine(start(holder, [`sqlite:${file}`]))).toContain('in use by another');
  await store.close();
  await (await openStore(`sqlite:${file}`)).close();
}, 30_000);

it('lets another program read a store in use, to back it up', async () => {
  const file = join(scratch(), 'bot.db');
  const store = await openStore(`sqlite:${file}`);
  await store.drawer<number>('games').put('one', 1);
  const reader = new DatabaseSync(file, { readOnly: true });
  expect(reader.prepare(`SELECT key FROM kv WHERE ns = 'games'`).all()).toEqual([{ key: 'one' }]);
  reader.close();
  await store.close();
});

it.each([0o555, 0o777])(
  'refuses a file it may not write, in a directory of mode %i',
  async (mode) => {
    const directory = scratch();
    const file = join(directory, 'bot.db');
    await (await openStore(`sqlite:${file}`)).close();
    chmodSync(`${file}.lock`, 0o666);
    chmodSync(file, 0o444);
    chmodSync(directory, mode);
    // The superuser may write everything, so it lets another user try.
    const child = start(holder, [`sqlite:${file}`], process.getuid?.() === 0 ? 65_534 : undefined);
    expect(await firstLine(child)).toContain(
      `${file} cannot be written: give the bot's user the right`,
    );
    chmodSync(directory, 0o755);
    expect(existsSync(file)).toBe(true);
  },
  30_000,
);
