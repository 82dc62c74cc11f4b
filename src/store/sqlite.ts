import { crc32 } from 'node:zlib';
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import { keyvStorageCapability, type KeyvStorageCapability, type KeyvStorageEntry } from 'keyv';
import { GroupCommit } from './groupCommit.ts';

const PAGE = 256;
/** Expired records removed with each commit: more than a commit adds, and too few to be felt. */
const SWEEP = 16;

export const COLUMNS = 'ns,key,value,expires,crc';

const TABLE = `
  CREATE TABLE IF NOT EXISTS kv (
    ns TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, expires INTEGER, crc INTEGER NOT NULL,
    PRIMARY KEY (ns, key)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS kv_expires ON kv (expires) WHERE expires IS NOT NULL;`;

interface Row {
  readonly key: string;
  readonly value: string;
  readonly expires: number | null;
  readonly crc: number;
}

type Statements = ReturnType<typeof prepareStatements>;

/** One open database, shared by the views of all its namespaces. */
export interface SqliteTable {
  view(namespace: string): SqliteView;
  flush(): void;
}

export function openTable(database: DatabaseSync): SqliteTable {
  database.exec(TABLE);
  const statements = prepareStatements(database);
  const commits = new GroupCommit(database, () => statements.sweep.run(Date.now()));
  return {
    view: (namespace) => new SqliteView(namespace, statements, commits),
    flush: () => commits.flush(),
  };
}

function prepareStatements(database: DatabaseSync) {
  const prepare = (sql: string): StatementSync => database.prepare(sql);
  return {
    get: prepare('SELECT key, value, expires, crc FROM kv WHERE ns = ? AND key = ?'),
    set: prepare(`INSERT INTO kv (ns, key, value, expires, crc) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET value = excluded.value, expires = excluded.expires, crc = excluded.crc`),
    remove: prepare('DELETE FROM kv WHERE ns = ? AND key = ?'),
    clear: prepare('DELETE FROM kv WHERE ns = ?'),
    page: prepare(`SELECT key, value, expires, crc FROM kv WHERE ns = ? AND key > ?
      ORDER BY key LIMIT ${PAGE}`),
    sweep: prepare(`DELETE FROM kv WHERE rowid IN
      (SELECT rowid FROM kv WHERE expires <= ? LIMIT ${SWEEP})`),
  };
}

/** A Keyv storage adapter: one namespace of the table. Keyv assigns `namespace`. */
export class SqliteView {
  namespace: string | undefined;
  readonly #statements: Statements;
  readonly #commits: GroupCommit;

  constructor(namespace: string, statements: Statements, commits: GroupCommit) {
    this.namespace = namespace;
    this.#statements = statements;
    this.#commits = commits;
  }

  get capabilities(): KeyvStorageCapability {
    return keyvStorageCapability(this);
  }

  async get(key: string): Promise<string | undefined> {
    const namespace = this.#name();
    return this.#commits.read(() => this.#find(namespace, key));
  }

  async getMany(keys: readonly string[]): Promise<(string | undefined)[]> {
    const namespace = this.#name();
    return this.#commits.read(() => keys.map((key) => this.#find(namespace, key)));
  }

  async has(key: string): Promise<boolean> {
    return (await this.get(key)) !== undefined;
  }

  async hasMany(keys: readonly string[]): Promise<boolean[]> {
    return (await this.getMany(keys)).map((value) => value !== undefined);
  }

  async set(key: string, value: unknown, expires?: number): Promise<boolean> {
    const namespace = this.#name();
    const row = toRow(namespace, key, value, expires);
    return this.#commits.write(() => this.#save(namespace, row));
  }

  async setMany(entries: readonly KeyvStorageEntry<unknown>[]): Promise<boolean[]> {
    const namespace = this.#name();
    // Before the write: a value that cannot be stored must not undo its neighbours in the group.
    const rows = entries.map(({ key, value, expires }) => toRow(namespace, key, value, expires));
    return this.#commits.write(() => rows.map((row) => this.#save(namespace, row)));
  }

  async delete(key: string): Promise<boolean> {
    return (await this.deleteMany([key])).includes(true);
  }

  async deleteMany(keys: readonly string[]): Promise<boolean[]> {
    const namespace = this.#name();
    return this.#commits.write(() => keys.map((key) => this.#remove(namespace, key)));
  }

  async clear(): Promise<void> {
    const namespace = this.#name();
    await this.#commits.write(() => this.#statements.clear.run(namespace));
  }

  async *iterator(): AsyncGenerator<[string, string], void> {
    const namespace = this.#name();
    let last = '';
    for (;;) {
      const after = last;
      const rows = await this.#commits.read(() => this.#page(namespace, after));
      for (const row of rows) {
        const value = readRow(namespace, row);
        if (value !== undefined) yield [row.key, value];
        last = row.key;
      }
      if (rows.length < PAGE) return;
    }
  }

  /** Commits what waits. The database itself is closed by who opened it, for all namespaces. */
  async disconnect(): Promise<void> {
    this.#commits.flush();
  }

  #name(): string {
    return this.namespace ?? '';
  }

  #find(namespace: string, key: string): string | undefined {
    const row = this.#statements.get.get(namespace, key);
    return row && readRow(namespace, asRow(row));
  }

  #page(namespace: string, after: string): Row[] {
    return this.#statements.page.all(namespace, after).map(asRow);
  }

  #save(namespace: string, { key, value, expires, crc }: Row): boolean {
    return this.#statements.set.run(namespace, key, value, expires, crc).changes > 0;
  }

  #remove(namespace: string, key: string): boolean {
    return this.#statements.remove.run(namespace, key).changes > 0;
  }
}

function toRow(namespace: string, key: string, value: unknown, expires: number | undefined): Row {
  if (typeof value !== 'string') throw new TypeError('Only serialized values can be stored.');
  const until = expires ?? null;
  return { key, value, expires: until, crc: checksum(namespace, key, value, until) };
}

function asRow({ key, value, expires, crc }: Record<string, SQLOutputValue>): Row {
  if (
    typeof key === 'string' &&
    typeof value === 'string' &&
    typeof crc === 'number' &&
    (expires === null || typeof expires === 'number')
  ) {
    return { key, value, expires, crc };
  }
  throw new TypeError('The record has columns of the wrong type: the database file is damaged.');
}

/** SQLite checks its pages' structure, not their content: a bit lost in a value shows only here. */
function readRow(namespace: string, { key, value, expires, crc }: Row): string | undefined {
  if (checksum(namespace, key, value, expires) !== crc) {
    throw new Error('The record does not match its checksum: the database file is damaged.');
  }
  return expires !== null && expires <= Date.now() ? undefined : value;
}

function checksum(namespace: string, key: string, value: string, expires: number | null): number {
  return crc32(value, crc32(`${namespace}\n${key}\n${expires}`));
}
