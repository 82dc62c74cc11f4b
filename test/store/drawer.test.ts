import { describe, expect, it } from 'vitest';
import { DatabaseSync } from 'node:sqlite';
import { openDrawer, StoreFault, type AdapterView, type Drawer } from '../../src/store/drawer.ts';
import { openTable } from '../../src/store/sqlite.ts';

type Method = Exclude<keyof AdapterView, 'namespace' | 'capabilities'>;

const broken = new Error('disk on fire');

function sound(): AdapterView {
  return openTable(new DatabaseSync(':memory:')).view('games');
}

/** A sound adapter of which every method that Keyv may call for its work has been replaced. */
function failing(fail: () => never | Promise<never>): AdapterView {
  const methods: Method[] = [
    'get',
    'getMany',
    'has',
    'hasMany',
    'set',
    'setMany',
    'delete',
    'deleteMany',
    'clear',
  ];
  return Object.assign(sound(), Object.fromEntries(methods.map((method) => [method, fail])));
}

const failures: Record<string, () => AdapterView> = {
  throws: () =>
    failing(() => {
      throw broken;
    }),
  rejects: () => failing(() => Promise.reject(broken)),
  'rejects later': () =>
    failing(async () => {
      await new Promise(setImmediate);
      throw broken;
    }),
};

const operations: Record<keyof Drawer<number>, (drawer: Drawer<number>) => Promise<unknown>> = {
  get: (drawer) => drawer.get('one'),
  getMany: (drawer) => drawer.getMany(['one', 'two']),
  put: (drawer) => drawer.put('one', 1, 1_000),
  putMany: (drawer) => drawer.putMany([{ key: 'one', value: 1 }]),
  remove: (drawer) => drawer.remove('one'),
  removeMany: (drawer) => drawer.removeMany(['one', 'two']),
};

describe.each(Object.entries(failures))('with a backend that %s', (_, view) => {
  it.each(Object.entries(operations))(
    '%s rejects with a fault that says where and why',
    async (name, run) => {
      const attempt = run(openDrawer('games', view()));
      await expect(attempt).rejects.toBeInstanceOf(StoreFault);
      await expect(attempt).rejects.toMatchObject({
        operation: name,
        namespace: 'games',
        cause: broken,
      });
    },
  );
});

describe('a backend that answers wrongly', () => {
  it.each(['put', 'putMany'] as const)(
    'that does not take the record makes %s reject',
    async (name) => {
      const view = Object.assign(sound(), { set: async () => false, setMany: async () => [false] });
      await expect(operations[name](openDrawer('games', view))).rejects.toBeInstanceOf(StoreFault);
    },
  );

  it('that answers for fewer records than asked makes getMany reject', async () => {
    const view = Object.assign(sound(), { getMany: async () => [undefined] });
    await expect(operations.getMany(openDrawer('games', view))).rejects.toBeInstanceOf(StoreFault);
  });

  it.each(['{"value":', 'null', '5', '{}', '[]'])(
    'whose text is %s never reads as "nothing there"',
    async (text) => {
      const view = Object.assign(sound(), {
        get: async () => text,
        getMany: async () => [text, text],
      });
      await expect(operations.get(openDrawer('games', view))).rejects.toBeInstanceOf(StoreFault);
      await expect(operations.getMany(openDrawer('games', view))).rejects.toBeInstanceOf(
        StoreFault,
      );
    },
  );
});

describe('what is put is what is got', () => {
  const kept = [
    0,
    -1.5,
    '',
    ':base64:AAAA',
    ':',
    'ø 🎬 \u0000',
    true,
    null,
    [],
    [null, [1]],
    { a: { b: ['c'] } },
  ];

  it.each(kept)('%j', async (value) => {
    const drawer = openDrawer<unknown>('games', sound());
    await drawer.put('one', value);
    await drawer.putMany([{ key: 'two', value }]);
    expect(await drawer.getMany(['one', 'none', 'two'])).toEqual([value, undefined, value]);
  });

  it('an undefined property is an absent one', async () => {
    const drawer = openDrawer<unknown>('games', sound());
    await drawer.put('one', { a: 1, b: undefined });
    expect(await drawer.get('one')).toStrictEqual({ a: 1 });
  });

  it('a million characters, under a key in any script', async () => {
    const drawer = openDrawer<string>('games', sound());
    const value = 'Ennio ♫ '.repeat(125_000);
    for (const key of ['ключ', '鍵 🗝️', 'é', 'e\u0301', 'a\u0000b', 'a\u0000c', ' ', "'; --"]) {
      await drawer.put(key, `${key}${value}`);
    }
    expect(await drawer.get('é')).toBe(`é${value}`);
    expect(await drawer.get('e\u0301')).toBe(`e\u0301${value}`);
    expect(await drawer.get('a\u0000b')).toBe(`a\u0000b${value}`);
  });
});

describe('what cannot be kept is refused', () => {
  const cycle: unknown[] = [];
  cycle.push(cycle);
  const lost = [
    undefined,
    Number.NaN,
    Infinity,
    1n,
    Symbol('s'),
    () => 1,
    new Date(0),
    new Map(),
    Buffer.from('x'),
    [undefined],
    { a: { b: Number.NaN } },
    cycle,
  ];

  it.each(lost)('value %#', async (value) => {
    const drawer = openDrawer<unknown>('games', sound());
    await drawer.put('one', 'before');
    await expect(drawer.put('one', value)).rejects.toBeInstanceOf(StoreFault);
    await expect(
      drawer.putMany([
        { key: 'two', value: 2 },
        { key: 'one', value },
      ]),
    ).rejects.toBeInstanceOf(StoreFault);
    expect(await drawer.getMany(['one', 'two'])).toEqual(['before', undefined]);
  });

  it.each(['', '\ud800', 'a\udc00b'])('key %j', async (key) => {
    const drawer = openDrawer<number>('games', sound());
    await expect(drawer.get(key)).rejects.toBeInstanceOf(StoreFault);
    await expect(drawer.getMany(['one', key])).rejects.toBeInstanceOf(StoreFault);
    await expect(drawer.put(key, 1)).rejects.toBeInstanceOf(StoreFault);
    await expect(drawer.putMany([{ key, value: 1 }])).rejects.toBeInstanceOf(StoreFault);
    await expect(drawer.remove(key)).rejects.toBeInstanceOf(StoreFault);
    await expect(drawer.removeMany(['one', key])).rejects.toBeInstanceOf(StoreFault);
  });

  it.each([0, -1, Number.NaN, Infinity])(
    'a time to live of %d, which Keyv would take for "forever"',
    async (ttl) => {
      await expect(openDrawer<number>('games', sound()).put('one', 1, ttl)).rejects.toBeInstanceOf(
        StoreFault,
      );
    },
  );
});

it('works on a Map as it does on a database', async () => {
  const drawer = openDrawer<number>('games', new Map());
  await drawer.putMany([
    { key: 'one', value: 1 },
    { key: 'two', value: 2 },
  ]);
  await drawer.remove('one');
  expect(await drawer.getMany(['one', 'two'])).toEqual([undefined, 2]);
});
