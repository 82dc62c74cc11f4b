import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { StoreFault } from '../../src/store/drawer.ts';
import { openStore } from '../../src/store/open.ts';
import { StoreRefusal } from '../../src/store/refusal.ts';
import { scratch } from './scratch.ts';

const RECORDS = 150;
const DAMAGES = 200;

const keyOf = (n: number) => `guild:${n * 7_919}`;
const valueOf = (n: number) => ({ points: n, notes: 'fanfare '.repeat(n % 40) });

async function filled(): Promise<string> {
  const file = join(scratch(), 'bot.db');
  const store = await openStore(`sqlite:${file}`);
  const entries = Array.from({ length: RECORDS }, (_, n) => ({ key: keyOf(n), value: valueOf(n) }));
  await store.drawer('players').putMany(entries);
  await store.close();
  return file;
}

type Reading = 'refused' | 'fault' | 'right' | 'wrong';

async function readingOf(file: string): Promise<Set<Reading>> {
  const store = await openStore(`sqlite:${file}`).catch((cause: unknown) => cause);
  if (store instanceof StoreRefusal) return new Set(['refused']);
  if (!isStore(store)) throw store;
  const drawer = store.drawer('players');
  const readings = Array.from({ length: RECORDS }, async (_, n): Promise<Reading> => {
    const found = await drawer.get(keyOf(n)).catch((cause: unknown) => cause);
    if (found instanceof StoreFault) return 'fault';
    return JSON.stringify(found) === JSON.stringify(valueOf(n)) ? 'right' : 'wrong';
  });
  const all = new Set(await Promise.all(readings));
  await store.close();
  return all;
}

const isStore = (value: unknown): value is Awaited<ReturnType<typeof openStore>> =>
  typeof value === 'object' && value !== null && 'drawer' in value;

it('a byte lost anywhere is refused or a fault, or does no harm: nothing reads wrong or missing', async () => {
  const file = await filled();
  const whole = readFileSync(file);
  const seen = new Set<Reading>();
  for (let n = 0; n < DAMAGES; n += 1) {
    const damaged = Buffer.from(whole);
    const at = Math.floor((n * whole.length) / DAMAGES) + (n % 13);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << (n % 8));
    writeFileSync(file, damaged);
    const readings = await readingOf(file);
    expect(readings, `byte ${at}, bit ${n % 8}`).not.toContain('wrong');
    for (const reading of readings) seen.add(reading);
  }
  expect(seen).toEqual(new Set(['refused', 'fault', 'right']));
}, 60_000);

it.each([0.25, 0.5, 0.9])('a file cut to %f of its length is refused', async (part) => {
  const file = await filled();
  truncateSync(file, Math.floor(readFileSync(file).length * part));
  await expect(openStore(`sqlite:${file}`)).rejects.toThrow(/bot\.db is damaged: restore a backup/);
});
