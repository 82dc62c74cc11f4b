import { existsSync } from 'node:fs';
import { DatabaseSync, StatementSync } from 'node:sqlite';

/**
 * Loaded into a bot before anything else: while the file that FAILING_STORE names is there, SQLite fails
 * at every call as it does on a broken disk.
 */
const control = process.env['FAILING_STORE'] ?? '';

function failing(prototype: object, name: string): void {
  const real: unknown = Reflect.get(prototype, name);
  if (typeof real !== 'function') throw new TypeError(`SQLite has no ${name}.`);
  Reflect.set(prototype, name, function (this: unknown, ...given: unknown[]): unknown {
    if (existsSync(control)) throw Object.assign(new Error('disk I/O error'), { errcode: 10 });
    return Reflect.apply(real, this, given);
  });
}

for (const name of ['run', 'get', 'all']) failing(StatementSync.prototype, name);
for (const name of ['exec', 'prepare']) failing(DatabaseSync.prototype, name);
