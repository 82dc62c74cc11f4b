import type { DatabaseSync } from 'node:sqlite';

interface Group {
  readonly committed: PromiseWithResolvers<void>;
  readonly timer: NodeJS.Immediate;
}

/** Writes of the same event-loop turn share one transaction, and each settles with its commit. */
export class GroupCommit {
  readonly #database: DatabaseSync;
  readonly #beforeCommit: () => void;
  #group: Group | undefined;

  constructor(database: DatabaseSync, beforeCommit: () => void) {
    this.#database = database;
    this.#beforeCommit = beforeCommit;
  }

  /** When `run` throws, everything written in its group is undone and rejects with it. */
  async write<T>(run: () => T): Promise<T> {
    const group = this.#joinGroup();
    let result: T;
    try {
      result = run();
    } catch (cause) {
      this.#undo(group, cause);
      throw cause;
    }
    await group.committed.promise;
    return result;
  }

  /** Sees only what is committed: a read that meets an open group runs right after its commit. */
  async read<T>(run: () => T): Promise<T> {
    const group = this.#group;
    // Not `await`: as a reaction of the commit itself, `run` precedes any write that follows it.
    return group === undefined ? run() : group.committed.promise.then(run, run);
  }

  /** Commits what is waiting, now. */
  flush(): void {
    const group = this.#group;
    if (group === undefined) return;
    try {
      this.#beforeCommit();
      this.#database.exec('COMMIT');
    } catch (cause) {
      this.#undo(group, cause);
      return;
    }
    this.#leave(group);
    group.committed.resolve();
  }

  #joinGroup(): Group {
    if (this.#group !== undefined) return this.#group;
    this.#database.exec('BEGIN IMMEDIATE');
    const committed = Promise.withResolvers<void>();
    // A group undone by its only write has nobody else waiting on it.
    committed.promise.catch(() => undefined);
    this.#group = { committed, timer: setImmediate(() => this.flush()) };
    return this.#group;
  }

  #undo(group: Group, cause: unknown): void {
    this.#leave(group);
    try {
      // SQLite has already rolled back by itself after some errors, a full disk among them.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
    } finally {
      group.committed.reject(cause);
    }
  }

  #leave(group: Group): void {
    clearImmediate(group.timer);
    this.#group = undefined;
  }
}
