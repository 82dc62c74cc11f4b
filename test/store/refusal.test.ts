import { existsSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { foreign, opened, refusalOf, TABLE, used } from './openings.ts';
import { scratch } from './scratch.ts';

describe('a file that is refused, and not touched', () => {
  it('a directory', async () => {
    const directory = scratch();
    expect(await refusalOf(`sqlite:${directory}`)).toContain(`${directory} is a directory`);
  });

  it('one below a file', async () => {
    const file = join(scratch(), 'notes');
    writeFileSync(file, 'hello');
    expect(await refusalOf(`sqlite:${file}/bot.db`)).toContain('cannot be written');
  });

  it('a text', async () => {
    const file = join(scratch(), 'notes.txt');
    writeFileSync(file, 'Dear diary. '.repeat(500));
    expect(await refusalOf(`sqlite:${file}`)).toContain(`${file} is not a database`);
    expect(readFileSync(file, 'utf8')).toBe('Dear diary. '.repeat(500));
  });

  it.each([
    'CREATE TABLE users (id)',
    'CREATE TABLE kv (key, value); INSERT INTO kv VALUES (1, 2)',
    `${TABLE}; CREATE INDEX kv_expires ON kv (expires) WHERE expires IS NOT NULL; INSERT INTO kv VALUES (1, 2, 3, 4, 5)`,
  ])("another program's database: %s", async (sql) => {
    const file = foreign(sql);
    const before = readFileSync(file);
    expect(await refusalOf(`sqlite:${file}`)).toContain(`${file} is a database of another program`);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('one that another program has locked', async () => {
    const file = await used();
    const other = new DatabaseSync(file);
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE t (a)');
    expect(await refusalOf(`sqlite:${file}`)).toContain(`${file} is locked by another program`);
    other.exec('ROLLBACK');
    other.close();
    await (await opened(file)).writable();
  });

  it('one of a newer version', async () => {
    const file = await used();
    const store = await openStore(`sqlite:${file}`);
    const meta = store.drawer<object>('meta');
    await meta.put('store', { ...(await meta.get('store')), version: 2 });
    await store.close();
    expect(await refusalOf(`sqlite:${file}`)).toContain(`${file} was written by a newer version`);
  });

  it('another store than was there before', async () => {
    const [file, other] = [await used(), await used()];
    renameSync(other, file);
    expect(await refusalOf(`sqlite:${file}`)).toContain(
      `${file} holds another store than ${file}.marker names`,
    );
    rmSync(`${file}.marker`);
    await (await opened(file)).writable();
  });
});

describe('a store whose records are gone is refused', () => {
  it.each<[string, (file: string) => void]>([
    ['truncated', (file) => truncateSync(file, 0)],
    ['deleted', (file) => rmSync(file)],
    [
      'replaced by an empty database',
      (file) => {
        rmSync(file);
        renameSync(foreign(''), file);
      },
    ],
    [
      'emptied by another program',
      (file) => {
        const database = new DatabaseSync(file);
        database.exec('DELETE FROM kv');
        database.close();
      },
    ],
  ])('%s', async (_, lose) => {
    const file = await used();
    lose(file);
    const before = existsSync(file) && readFileSync(file);
    const sentence = await refusalOf(`sqlite:${file}`);
    expect(sentence).toContain(`${file} is empty or missing`);
    expect(sentence).toContain('restore a backup');
    expect(existsSync(file) && readFileSync(file)).toEqual(before);
  });

  it('truncated while only its log is left, which stays', async () => {
    const file = join(scratch(), 'bot.db');
    writeFileSync(file, '');
    writeFileSync(`${file}-wal`, 'what a crash left');
    expect(await refusalOf(`sqlite:${file}`)).toContain(`${file} is empty or missing`);
    expect(readFileSync(`${file}-wal`, 'utf8')).toBe('what a crash left');
  });

  it('and begun anew once everything has been moved away', async () => {
    const file = await used();
    for (const name of ['bot.db', 'bot.db.marker', 'bot.db.lock']) rmSync(join(file, '..', name));
    expect(await (await opened(file)).drawer('games').get('one')).toBeUndefined();
  });
});
