import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import { openStore, type Store } from '../../src/store/open.ts';
import { StoreRefusal } from '../../src/store/refusal.ts';
import { scratch } from './scratch.ts';

/** A store that is closed with the running test. */
export async function opened(file: string): Promise<Store> {
  const store = await openStore(`sqlite:${file}`);
  onTestFinished(() => store.close());
  return store;
}

/** A store that has been used and closed. */
export async function used(): Promise<string> {
  const file = join(scratch(), 'bot.db');
  const store = await openStore(`sqlite:${file}`);
  await store.drawer<number>('games').put('one', 1);
  await store.close();
  return file;
}

/** The sentence with which an address is refused. */
export async function refusalOf(url: string): Promise<string> {
  const outcome: unknown = await openStore(url).catch((cause: unknown) => cause);
  if (outcome instanceof StoreRefusal) return outcome.message;
  throw new Error('It was not refused.', { cause: outcome });
}

/** Our table, as an interrupted creation or a very similar program would leave it. */
export const TABLE =
  'CREATE TABLE kv (ns TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, expires INTEGER, crc INTEGER NOT NULL, PRIMARY KEY (ns, key)) STRICT';

/** A closed database that another program might have made. */
export function foreign(sql: string): string {
  const file = join(scratch(), 'other.db');
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
  return file;
}
