import { DatabaseSync } from 'node:sqlite';
import { Keyv } from 'keyv';
import * as vitest from 'vitest';
import keyvTestSuite, { keyvIteratorTests } from '@keyv/test-suite';
import { openTable } from '../../src/store/sqlite.ts';

const { afterAll, describe, expect, it } = vitest;

const database = new DatabaseSync(':memory:');
const table = openTable(database);

/** `opts` is where the suite, written for Keyv 5, leaves a deserializer; Keyv 6 reads none there. */
const store = () => Object.assign(table.view(''), { opts: {} });

/** Keyv 6 answers a deletion of many keys with one boolean each, where Keyv 5 answered with one. */
const CHANGED_IN_KEYV_6 = '.deleteMany([keys]) with nonexistent keys resolves to false';

const suite = {
  ...vitest,
  it: new Proxy(it, {
    apply: (target, self, args: unknown[]) =>
      args[0] === CHANGED_IN_KEYV_6 ? undefined : Reflect.apply(target, self, args),
  }),
};

afterAll(() => database.close());

describe('the adapter passes the test suite of Keyv', () => {
  keyvTestSuite(suite, Keyv, store);
  keyvIteratorTests(suite, Keyv, store);
});

it('answers a deletion of many missing keys with one false each', async () => {
  expect(await new Keyv({ store: store() }).delete(['nobody', 'nothing'])).toEqual([false, false]);
});
