import { StoreFault } from './drawer.ts';

/** A store that must not be used as it is; the message tells the operator why and what to do. */
export class StoreRefusal extends Error {
  override readonly name = 'StoreRefusal';
}

const BEGIN_ANEW = 'or move it and the files beside it away to begin anew';

const sentences = {
  inUse: (file: string) =>
    `${file} is in use by another running bot: stop that one, or give this one another STORE_URL.`,
  busy: (file: string) =>
    `${file} is locked by another program: close that program, then start again.`,
  notAFile: (file: string) =>
    `${file} is a directory or a device: let STORE_URL end in the name of a file instead.`,
  notWritable: (file: string) =>
    `${file} cannot be written: give the bot's user the right to write it and its directory.`,
  noSpace: (file: string) =>
    `${file} cannot be read or written: free some space, or check the disk.`,
  damaged: (file: string) => `${file} is damaged: restore a backup, ${BEGIN_ANEW}.`,
  notADatabase: (file: string) => `${file} is not a database: restore a backup, ${BEGIN_ANEW}.`,
  foreign: (file: string) =>
    `${file} is a database of another program: give STORE_URL the name of another file.`,
  newer: (file: string) =>
    `${file} was written by a newer version of the bot: install that version, or restore a backup.`,
  lost: (file: string) =>
    `${file} is empty or missing, but the files beside it show that it held records: restore a backup, ${BEGIN_ANEW}.`,
  exchanged: (file: string) =>
    `${file} holds another store than ${file}.marker names: restore the right one, or remove ${file}.marker to keep this one.`,
};

export function refuseFile(
  why: keyof typeof sentences,
  file: string,
  cause?: unknown,
): StoreRefusal {
  return new StoreRefusal(sentences[why](file), { cause });
}

/** Says in plain words what an error of SQLite or of the file system means for this file. */
export function explain(file: string, cause: unknown): StoreRefusal {
  if (cause instanceof StoreRefusal) return cause;
  if (cause instanceof StoreFault) return explain(file, cause.cause);
  const why = reasons.get(resultCode(cause));
  if (why !== undefined) return refuseFile(why, file, cause);
  const message = cause instanceof Error ? cause.message : String(cause);
  return new StoreRefusal(
    `${file} cannot be opened (${message}): restore a backup, ${BEGIN_ANEW}.`,
    { cause },
  );
}

/** SQLite's primary result codes, and the file system's names. */
const reasons = new Map<unknown, keyof typeof sentences>([
  [5, 'busy'],
  [6, 'busy'],
  [3, 'notWritable'],
  [8, 'notWritable'],
  [14, 'notWritable'],
  ['EACCES', 'notWritable'],
  ['EPERM', 'notWritable'],
  ['EROFS', 'notWritable'],
  ['ENOENT', 'notWritable'],
  ['ENOTDIR', 'notWritable'],
  ['EEXIST', 'notWritable'],
  [10, 'noSpace'],
  [13, 'noSpace'],
  ['ENOSPC', 'noSpace'],
  ['EIO', 'noSpace'],
  [11, 'damaged'],
  [26, 'notADatabase'],
]);

function resultCode(cause: unknown): unknown {
  if (!(cause instanceof Error)) return undefined;
  if ('errcode' in cause && typeof cause.errcode === 'number') return cause.errcode & 0xff;
  return 'code' in cause ? cause.code : undefined;
}
