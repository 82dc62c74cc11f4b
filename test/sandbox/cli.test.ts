import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoSeed } from '../../src/sandbox/demoSeed.ts';
import { connect } from '../../src/sandbox/driver.ts';

const CLI = join(import.meta.dirname, '../../src/sandbox/cli.ts');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function start(...args: string[]) {
  const child = fork(CLI, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const line = once(child.stdout ?? child, 'data').then(([data]) => String(data));
  const [address] = await once(child, 'message');
  return { child, address, line: await line };
}

describe('the command line', () => {
  it('says once where it listens, on stdout and to its parent, and ends with it', async () => {
    const { child, address, line } = await start('--guilds', '3', '--shards', '2');
    expect(JSON.parse(line)).toEqual(address);
    const driver = await connect(address.url);
    expect((await driver.state()).guilds).toHaveLength(5);
    await driver.close();
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('takes other servers and people from a file', async () => {
    const seed = join(folder, 'seed.json');
    const [first] = demoSeed.guilds;
    await writeFile(seed, JSON.stringify({ ...demoSeed, guilds: [{ ...first, name: 'Cinema' }] }));
    const { child, address } = await start('--seed', seed, '--limits', 'off');
    const driver = await connect(address.url);
    expect((await driver.state()).guilds.map(({ name }) => name)).toEqual(['Cinema']);
    await driver.close();
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
