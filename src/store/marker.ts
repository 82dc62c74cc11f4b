import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { refuseFile } from './refusal.ts';

const PRODUCT = 'leitmotif';
const VERSION = 1;

/** Kept in every store, so that an empty or a foreign database is never taken for a new one. */
export interface Marker {
  readonly product: string;
  readonly version: number;
  readonly createdAt: number;
  readonly id: string;
}

export function newMarker(): Marker {
  return { product: PRODUCT, version: VERSION, createdAt: Date.now(), id: randomUUID() };
}

export function checkMarker(file: string, marker: unknown): Marker {
  if (!isMarker(marker)) throw refuseFile('foreign', file);
  if (marker.version > VERSION) throw refuseFile('newer', file);
  return marker;
}

function isMarker(value: unknown): value is Marker {
  if (typeof value !== 'object' || value === null) return false;
  const { product, version, createdAt, id } = value as Partial<Record<keyof Marker, unknown>>;
  return (
    product === PRODUCT &&
    Number.isInteger(version) &&
    typeof createdAt === 'number' &&
    typeof id === 'string'
  );
}

/** The note beside the database says that it held records, should it lose them all. */
export function hasNote(file: string): boolean {
  return existsSync(noteOf(file));
}

/** Compares the note with the marker; one that is missing or unreadable is written anew. */
export function keepNote(file: string, { id }: Marker): void {
  const noted = hasNote(file) ? readFileSync(noteOf(file), 'utf8').trim() : '';
  if (noted === id) return;
  if (UUID.test(noted)) throw refuseFile('exchanged', file);
  const draft = `${noteOf(file)}.new`;
  writeFileSync(draft, `${id}\n`, { flush: true });
  renameSync(draft, noteOf(file));
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function noteOf(file: string): string {
  return `${file}.marker`;
}
