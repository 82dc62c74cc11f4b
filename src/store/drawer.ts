import { Keyv, type KeyvStorageCapability, type KeyvStorageEntry } from 'keyv';
import { plainJson } from './json.ts';

/** Records of one kind. Each method rejects with a {@link StoreFault} when the backend fails. */
export interface Drawer<T> {
  get(key: string): Promise<T | undefined>;
  getMany(keys: readonly string[]): Promise<(T | undefined)[]>;
  put(key: string, value: T, ttlMs?: number): Promise<void>;
  /** All or nothing. */
  putMany(entries: readonly { readonly key: string; readonly value: T }[]): Promise<void>;
  remove(key: string): Promise<void>;
  removeMany(keys: readonly string[]): Promise<void>;
}

type Operation = keyof Drawer<unknown>;

/** A Keyv 6 storage adapter, bound to one namespace, that itself never returns an expired value. */
export interface AdapterView {
  namespace?: string | undefined;
  readonly capabilities: KeyvStorageCapability;
  get(key: string): Promise<unknown>;
  getMany(keys: string[]): Promise<unknown[]>;
  has(key: string): Promise<boolean>;
  hasMany(keys: string[]): Promise<boolean[]>;
  set(key: string, value: unknown, expires?: number): Promise<boolean>;
  setMany(entries: KeyvStorageEntry<unknown>[]): Promise<boolean[] | undefined>;
  delete(key: string): Promise<boolean>;
  deleteMany(keys: string[]): Promise<boolean[]>;
  clear(): Promise<void>;
}

export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly operation: Operation;
  readonly namespace: string;

  constructor(operation: Operation, namespace: string, cause: unknown) {
    super(`The store failed at "${operation}" in "${namespace}".`, { cause });
    this.operation = operation;
    this.namespace = namespace;
  }
}

/**
 * Keyv swallows errors once it has an `error` listener: a failed read is then `undefined`, a failed
 * write `false`, and a broken disk looks like a new player. So it gets none, and every call goes
 * through here.
 */
export function openDrawer<T>(
  namespace: string,
  view: AdapterView | Map<string, unknown>,
): Drawer<T> {
  // Keyv's own check for expiry deletes after its read, and with it what was written in between.
  const keyv = new Keyv({ store: view, namespace, serialization: plainJson, checkExpired: false });
  const guard = async <R>(operation: Operation, run: () => Promise<R>): Promise<R> => {
    try {
      return await run();
    } catch (cause) {
      throw new StoreFault(operation, namespace, cause);
    }
  };
  return {
    get: (key) => guard('get', () => keyv.get<T>(requireKey(key))),
    getMany: (keys) =>
      guard('getMany', async () => paired(keys, await keyv.getMany<T>(requireKeys(keys)))),
    put: (key, value, ttlMs) =>
      guard('put', async () =>
        requireSaved([await keyv.set(requireKey(key), requireValue(value), requireTtl(ttlMs))]),
      ),
    putMany: (entries) =>
      guard('putMany', async () => {
        for (const { key, value } of entries) {
          requireKey(key);
          requireValue(value);
        }
        requireSaved(await keyv.setMany([...entries]));
      }),
    remove: (key) => guard('remove', async () => void (await keyv.delete(requireKey(key)))),
    removeMany: (keys) =>
      guard('removeMany', async () => void (await keyv.deleteMany(requireKeys(keys)))),
  };
}

/** Unpaired surrogates would become the same replacement character, and two keys one. */
function requireKey(key: string): string {
  if (key === '' || !key.isWellFormed())
    throw new TypeError('A key is well-formed text, not empty.');
  return key;
}

function requireKeys(keys: readonly string[]): string[] {
  return keys.map((key) => requireKey(key));
}

function requireValue<T>(value: T): T {
  if (value === undefined) throw new TypeError('A value is needed; to take one away, remove it.');
  return value;
}

/** Keyv reads 0, a negative number and `NaN` as "forever". */
function requireTtl(ttlMs: number | undefined): number | undefined {
  if (ttlMs === undefined || (Number.isFinite(ttlMs) && ttlMs > 0)) return ttlMs;
  throw new RangeError('A time to live is a positive number of milliseconds.');
}

function requireSaved(results: readonly boolean[]): void {
  if (results.includes(false)) throw new Error('The backend did not take the record.');
}

function paired<R>(keys: readonly string[], values: R[]): R[] {
  if (values.length === keys.length) return values;
  throw new Error('The backend answered with fewer or more records than asked for.');
}
