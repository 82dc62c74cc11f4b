import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { StoreFault } from '../../src/store/drawer.ts';
import { openStore } from '../../src/store/open.ts';
import { foreign, opened, refusalOf, TABLE, used } from './openings.ts';
import { scratch } from './scratch.ts';

describe('a store that opens', () => {
  it('keeps its records, in directories made for it', async () => {
    const file = join(scratch(), 'var', 'deep', 'bot.db');
    const first = await openStore(`sqlite:${file}`);
    await first.drawer<number>('games').put('one', 1);
    await first.close();
    const second = await opened(file);
    expect(second.kind).toBe('sqlite');
    expect(await second.drawer<number>('games').get('one')).toBe(1);
    expect(await second.drawer('meta').get('store')).toMatchObject({
      product: 'leitmotif',
      version: 1,
    });
  });

  it('commits what nobody awaited when it is closed', async () => {
    const file = join(scratch(), 'bot.db');
    const store = await openStore(`sqlite:${file}`);
    const write = store.drawer<number>('games').put('one', 1);
    await store.close();
    await write;
    expect(await (await opened(file)).drawer('games').get('one')).toBe(1);
  });

  it('leaves nothing of its probe behind', async () => {
    const file = join(scratch(), 'bot.db');
    const store = await opened(file);
    await Promise.all([store.writable(), store.writable()]);
    await store.close();
    const database = new DatabaseSync(file, { readOnly: true });
    expect(database.prepare('SELECT ns, key FROM kv').all()).toEqual([
      { ns: 'meta', key: 'store' },
    ]);
    database.close();
  });

  it('is a fault, not an absence, once it is closed', async () => {
    const store = await opened(join(scratch(), 'bot.db'));
    await store.close();
    await store.close();
    await expect(store.drawer('games').get('one')).rejects.toBeInstanceOf(StoreFault);
    await expect(store.drawer('games').put('one', 1)).rejects.toBeInstanceOf(StoreFault);
    await expect(store.writable()).rejects.toBeInstanceOf(StoreFault);
  });

  it('in memory says so, and leaves no file', async () => {
    const store = await openStore('sqlite::memory:');
    await store.writable();
    expect(store.kind).toBe('memory');
    expect(existsSync(':memory:')).toBe(false);
    await store.close();
  });

  it('restored without the files beside it is taken as it is', async () => {
    const file = await used();
    const elsewhere = join(scratch(), 'bot.db');
    renameSync(file, elsewhere);
    expect(await (await opened(elsewhere)).drawer('games').get('one')).toBe(1);
    expect(readdirSync(join(elsewhere, '..'))).toContain('bot.db.marker');
  });

  it.each(['', 'not an id'])('survives a note that was cut short: %j', async (note) => {
    const file = await used();
    const noted = readFileSync(`${file}.marker`, 'utf8');
    writeFileSync(`${file}.marker`, note);
    await (await opened(file)).close();
    expect(readFileSync(`${file}.marker`, 'utf8')).toBe(noted);
  });

  it.each(['', TABLE])('begins again where a creation was cut short: %j', async (sql) => {
    const file = foreign(sql);
    await expect((await opened(file)).writable()).resolves.toBeUndefined();
  });
});

describe('an address that is refused', () => {
  it.each(['redis://:hunter2@host', 'constructor:hunter2', 'hunter2', '', '/var/hunter2.db'])(
    '%j: a kind it does not know, without repeating it',
    async (url) => {
      const sentence = await refusalOf(url);
      expect(sentence).toContain('write sqlite: and a path');
      expect(sentence).not.toContain('hunter2');
    },
  );

  it.each(['sqlite:', 'sqlite://var/bot.db'])('%j: no clear file', async (url) => {
    expect(await refusalOf(url)).toContain('STORE_URL names no file');
  });
});

it('takes two names of one file for one store', async () => {
  const directory = scratch();
  const file = join(directory, 'real', 'bot.db');
  mkdirSync(join(directory, 'real'));
  symlinkSync(join(directory, 'real'), join(directory, 'alias'));
  await opened(file);
  expect(await refusalOf(`sqlite:${join(directory, 'alias', 'bot.db')}`)).toContain('in use');
});
