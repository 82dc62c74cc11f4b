import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openDrawer } from '../../src/store/drawer.ts';
import { openTable } from '../../src/store/sqlite.ts';

const NOON = Date.UTC(2026, 10, 23, 12);

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: NOON }));
afterEach(() => void vi.useRealTimers());

it('a record is there until its time is up, and not from then on', async () => {
  const drawer = openDrawer<number>('games', openTable(new DatabaseSync(':memory:')).view('games'));
  await drawer.put('brief', 1, 1_000);
  await drawer.put('lasting', 2);
  vi.setSystemTime(NOON + 999);
  expect(await drawer.getMany(['brief', 'lasting'])).toEqual([1, 2]);
  vi.setSystemTime(NOON + 1_000);
  expect(await drawer.getMany(['brief', 'lasting'])).toEqual([undefined, 2]);
  expect(await drawer.get('brief')).toBeUndefined();
});

it('a record put again without a time stays', async () => {
  const drawer = openDrawer<number>('games', openTable(new DatabaseSync(':memory:')).view('games'));
  await drawer.put('one', 1, 1_000);
  await drawer.put('one', 2);
  vi.setSystemTime(NOON + 5_000);
  expect(await drawer.get('one')).toBe(2);
});

it('expired records leave the file with later commits', async () => {
  const database = new DatabaseSync(':memory:');
  const drawer = openDrawer<number>('games', openTable(database).view('games'));
  for (let n = 0; n < 40; n += 1) await drawer.put(`brief ${n}`, n, 1_000);
  vi.setSystemTime(NOON + 1_000);
  for (let n = 0; n < 3; n += 1) await drawer.put('lasting', n);
  expect(database.prepare('SELECT key FROM kv').all()).toEqual([{ key: 'lasting' }]);
});

it('a record that expires while it is read takes no later write with it', async () => {
  const view = openTable(new DatabaseSync(':memory:')).view('games');
  const find = view.get.bind(view);
  const drawer = openDrawer<number>('games', view);
  await drawer.put('one', 1, 1_000);
  view.get = async (key) => {
    const found = await find(key);
    vi.setSystemTime(NOON + 1_001);
    await drawer.put('one', 2);
    return found;
  };
  expect(await drawer.get('one')).toBe(1);
  view.get = find;
  expect(await drawer.get('one')).toBe(2);
});
