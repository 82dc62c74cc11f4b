import { DatabaseSync } from 'node:sqlite';
import { explain, refuseFile } from './refusal.ts';

/** A process that has just been killed may need a moment to be gone. */
const PATIENCE_MS = 500;

/**
 * Keeps other processes from opening the same store. The lock is the operating system's, on a file
 * of its own, so it ends with the process however that dies, and others may still read the store.
 */
export function becomeSoleOwner(file: string): { release(): void } {
  const lock = `${file}.lock`;
  try {
    const database = new DatabaseSync(lock, { timeout: PATIENCE_MS });
    try {
      database.exec(
        'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE',
      );
    } catch (cause) {
      database.close();
      throw cause;
    }
    return { release: () => database.close() };
  } catch (cause) {
    const busy = cause instanceof Error && 'errcode' in cause && cause.errcode === 5;
    throw busy ? refuseFile('inUse', file, cause) : explain(lock, cause);
  }
}
