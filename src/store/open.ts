import { randomUUID } from 'node:crypto';
import type { Backend, StoreKind } from './backend.ts';
import { openDrawer, StoreFault, type Drawer } from './drawer.ts';
import { StoreRefusal } from './refusal.ts';
import { openSqlite } from './sqliteFile.ts';

const PROBE_MS = 60_000;

export interface Store {
  readonly kind: StoreKind;
  drawer<T>(namespace: string): Drawer<T>;
  /** Writes a record, reads it and takes it away; rejects with a `StoreFault` when that fails. */
  writable(): Promise<void>;
  /** Commits what waits and lets another process have the store. */
  close(): Promise<void>;
}

const backends = new Map<string, (place: string) => Promise<Backend>>([['sqlite', openSqlite]]);

/** Rejects with a `StoreRefusal` rather than begin anew where records are damaged or missing. */
export async function openStore(url: string): Promise<Store> {
  const [, scheme = '', place = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/s.exec(url) ?? [];
  const open = backends.get(scheme);
  if (open === undefined) throw new StoreRefusal(unknownScheme(scheme));
  if (place === '' || place.startsWith('//')) throw new StoreRefusal(UNCLEAR_PLACE);
  const backend = await open(place);
  const drawer = <T>(namespace: string) => openDrawer<T>(namespace, backend.view(namespace));
  return {
    kind: backend.kind,
    drawer,
    writable: () => probe(drawer('meta')),
    close: () => backend.close(),
  };
}

// Neither sentence repeats the setting: an address may hold a password.
const UNCLEAR_PLACE =
  'STORE_URL names no file: write sqlite: and then a path, as in sqlite:var/leitmotif.db.';

function unknownScheme(scheme: string): string {
  const what =
    scheme === ''
      ? 'does not begin with the kind of a store'
      : `begins with ${scheme}:, which this version cannot open`;
  return `STORE_URL ${what}: write sqlite: and a path, as in sqlite:var/leitmotif.db, or sqlite::memory: to keep nothing.`;
}

async function probe(drawer: Drawer<string>): Promise<void> {
  const token = randomUUID();
  const key = `probe ${token}`;
  await drawer.put(key, token, PROBE_MS);
  if ((await drawer.get(key)) !== token) {
    throw new StoreFault('get', 'meta', new Error('What was just written cannot be read.'));
  }
  await drawer.remove(key);
}
