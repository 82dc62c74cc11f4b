import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';
import type { Backend, StoreKind } from './backend.ts';
import { openDrawer } from './drawer.ts';
import { checkMarker, hasNote, keepNote, newMarker, type Marker } from './marker.ts';
import { explain, refuseFile } from './refusal.ts';
import { becomeSoleOwner } from './soleOwner.ts';
import { COLUMNS, openTable, type SqliteTable } from './sqlite.ts';

/** How long a write may wait for another program's; the bot stands still meanwhile. */
const BUSY_MS = 1_000;

export async function openSqlite(place: string): Promise<Backend> {
  if (place === ':memory:') {
    const database = new DatabaseSync(place);
    return backendOf('memory', database, openTable(database), () => undefined);
  }
  const file = realPlace(place);
  const owner = becomeSoleOwner(file);
  try {
    return await openFile(file, () => owner.release());
  } catch (cause) {
    owner.release();
    throw explain(file, cause);
  }
}

/** The same file by whatever name, so that its lock and its note are the same too. */
function realPlace(place: string): string {
  const file = resolve(place);
  try {
    mkdirSync(dirname(file), { recursive: true });
    const real = existsSync(file)
      ? realpathSync(file)
      : join(realpathSync(dirname(file)), basename(file));
    if (existsSync(real) && !statSync(real).isFile()) throw refuseFile('notAFile', real);
    return real;
  } catch (cause) {
    throw explain(file, cause);
  }
}

async function openFile(file: string, release: () => void): Promise<Backend> {
  // SQLite would delete a log whose database is empty, so this comes before it opens anything.
  if (sizeOf(file) === 0 && (hasNote(file) || sizeOf(`${file}-wal`) > 0)) {
    throw refuseFile('lost', file);
  }
  const database = new DatabaseSync(file, { timeout: BUSY_MS });
  try {
    requireSound(file, database);
    const isNew = isBlank(file, database);
    if (isNew && hasNote(file)) throw refuseFile('lost', file);
    const table = openTable(database);
    const drawer = openDrawer<Marker>('meta', table.view('meta'));
    const marker = isNew ? newMarker() : checkMarker(file, await drawer.get('store'));
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    // Also where it stands already: only a write shows whether the file can be written.
    await drawer.put('store', marker);
    keepNote(file, marker);
    return backendOf('sqlite', database, table, release);
  } catch (cause) {
    database.close();
    throw cause;
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** The full check, not `quick_check`: a damaged index would make records seem never written. */
function requireSound(file: string, database: DatabaseSync): void {
  const finding = database.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'];
  if (finding !== 'ok') throw refuseFile('damaged', file, finding);
}

/** A creation that was cut short leaves a table without records, and is begun again. */
function isBlank(file: string, database: DatabaseSync): boolean {
  const tables = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all();
  if (tables.length === 0) return true;
  if (!tables.some(({ name }) => name === 'kv')) throw refuseFile('foreign', file);
  const columns = database.prepare(
    `SELECT group_concat(name) AS names FROM pragma_table_info('kv')`,
  );
  if (columns.get()?.['names'] !== COLUMNS) throw refuseFile('foreign', file);
  return database.prepare('SELECT 1 FROM kv LIMIT 1').get() === undefined;
}

function backendOf(
  kind: StoreKind,
  database: DatabaseSync,
  table: SqliteTable,
  release: () => void,
): Backend {
  return {
    kind,
    view: (namespace) => table.view(namespace),
    async close() {
      // Keyv takes a few microtasks to hand a write over: those already begun are let in.
      await turn();
      if (!database.isOpen) return;
      try {
        table.flush();
        database.close();
      } finally {
        release();
      }
    },
  };
}
