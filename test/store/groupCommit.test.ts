import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTable, type SqliteTable, type SqliteView } from '../../src/store/sqlite.ts';

class CountingDatabase extends DatabaseSync {
  commits = 0;

  override exec(sql: string): void {
    super.exec(sql);
    if (sql === 'COMMIT') this.commits += 1;
  }
}

let database: CountingDatabase;
let table: SqliteTable;
let view: SqliteView;

beforeEach(() => {
  database = new CountingDatabase(':memory:');
  table = openTable(database);
  view = table.view('games');
  database.exec(`
    CREATE TRIGGER reject BEFORE INSERT ON kv WHEN new.key = 'rejected' BEGIN SELECT RAISE(FAIL, 'no room'); END;
    CREATE TABLE parent (id INTEGER PRIMARY KEY);
    CREATE TABLE child (id INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);
    CREATE TRIGGER reject_commit AFTER INSERT ON kv WHEN new.key = 'uncommittable'
      BEGIN INSERT INTO child VALUES (1); END;`);
});

afterEach(() => database.close());

const keys = () =>
  database
    .prepare('SELECT key FROM kv ORDER BY key')
    .all()
    .map(({ key }) => key);

describe('writes of the same moment', () => {
  it('share one commit: a hundred of them', async () => {
    const names = Array.from({ length: 100 }, (_, n) => `key ${n}`);
    await Promise.all(names.map((name, n) => table.view(`ns ${n % 7}`).set(name, '1')));
    expect(database.commits).toBe(1);
    expect(keys()).toEqual([...names].sort());
  });

  it('apply in the order they were made', async () => {
    const [, , removed] = await Promise.all([
      view.set('a', '1'),
      view.setMany([
        { key: 'a', value: '2' },
        { key: 'b', value: '2' },
      ]),
      view.delete('b'),
      view.set('a', '3'),
    ]);
    expect(removed).toBe(true);
    expect(await view.getMany(['a', 'b'])).toEqual(['3', undefined]);
  });

  it('are committed before the next turn of the event loop has begun', async () => {
    const events: string[] = [];
    const write = view.set('a', '1').then(() => events.push('saved'));
    await new Promise(setImmediate);
    expect(events).toEqual(['saved']);
    await write;
  });

  it('reject all together, and leave nothing, when one of them fails', async () => {
    await view.set('a', 'old');
    const outcomes = await Promise.allSettled([
      view.set('a', 'new'),
      view.setMany([
        { key: 'b', value: '1' },
        { key: 'rejected', value: '1' },
      ]),
    ]);
    expect(outcomes).toMatchObject([
      { reason: { message: 'no room' } },
      { reason: { message: 'no room' } },
    ]);
    expect(await view.get('a')).toBe('old');
    expect(keys()).toEqual(['a']);
  });

  it('reject all together, and leave nothing, when the commit fails', async () => {
    const writes = [
      view.set('a', '1'),
      view.set('uncommittable', '1'),
      view.delete('b'),
      view.clear(),
    ];
    const outcomes = await Promise.allSettled(writes);
    expect(outcomes.map(({ status }) => status)).toEqual(writes.map(() => 'rejected'));
    expect(keys()).toEqual([]);
    await view.set('a', '2');
    expect(keys()).toEqual(['a']);
  });

  it('do not suffer from a neighbor that was never fit to be stored', async () => {
    const [fit, unfit] = await Promise.allSettled([view.set('a', '1'), view.set('b', 5)]);
    expect([fit.status, unfit.status]).toEqual(['fulfilled', 'rejected']);
    expect(keys()).toEqual(['a']);
  });
});

describe('a read', () => {
  it('sees the write just before it that nobody has awaited', async () => {
    const write = view.set('a', '1');
    expect(await view.get('a')).toBe('1');
    expect(await view.has('a')).toBe(true);
    await write;
  });

  it('never sees what is then not committed', async () => {
    await view.set('a', 'old');
    const writes = Promise.allSettled([view.set('a', 'new'), view.set('uncommittable', '1')]);
    const [one, many, has] = await Promise.all([
      view.get('a'),
      view.getMany(['a', 'uncommittable']),
      view.has('uncommittable'),
    ]);
    expect({ one, many, has }).toEqual({ one: 'old', many: ['old', undefined], has: false });
    await writes;
  });
});

describe('disconnecting', () => {
  it('commits what waits', async () => {
    const write = view.set('a', '1');
    const parted = view.disconnect();
    expect({ commits: database.commits, open: database.isTransaction }).toEqual({
      commits: 1,
      open: false,
    });
    await Promise.all([write, parted]);
  });
});

async function listing(from: SqliteView): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for await (const entry of from.iterator()) found.push(entry);
  return found;
}

describe('namespaces', () => {
  const names = ['a', 'a:b', 'a::b', '_', '', '%', 'A', '__proto__', 'ключ'];

  it('with odd names keep their keys apart', async () => {
    await Promise.all(
      names.flatMap((ns) =>
        ['c', 'b:c', ':b:c', 'a:c'].map((key) => table.view(ns).set(key, `${ns}|${key}`)),
      ),
    );
    for (const ns of names) {
      const found = await listing(table.view(ns));
      expect(found).toEqual([':b:c', 'a:c', 'b:c', 'c'].map((key) => [key, `${ns}|${key}`]));
    }
  });

  it('are cleared one at a time', async () => {
    for (const cleared of names) {
      await Promise.all(names.map((ns) => table.view(ns).set('key', ns)));
      await table.view(cleared).clear();
      const left = await Promise.all(names.map((ns) => table.view(ns).get('key')));
      expect(left).toEqual(names.map((ns) => (ns === cleared ? undefined : ns)));
    }
  });

  it('are listed whole, across pages', async () => {
    const entries = Array.from({ length: 600 }, (_, n) => ({
      key: String(n).padStart(4, '0'),
      value: String(n),
    }));
    await view.setMany(entries);
    const found = await listing(view);
    expect(found).toEqual(entries.map(({ key, value }) => [key, value]));
  });
});
