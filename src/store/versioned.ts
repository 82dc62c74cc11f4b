import { StoreFault, type Drawer } from './drawer.ts';

export interface Versioned {
  readonly v: number;
}

/** From one version to the next, by the version it starts from. */
export type Migrations = { readonly [from: number]: (record: never) => Versioned };

/** A drawer whose records carry a version: older ones are brought up to date as they are read. */
export function versioned<T extends Versioned>(
  drawer: Drawer<Versioned>,
  current: T['v'],
  migrations: Migrations = {},
): Drawer<T> {
  const upToDate = (record: Versioned | undefined): T | undefined => {
    let now = record;
    while (now !== undefined && now.v !== current) {
      const migrate = migrations[now.v];
      if (migrate === undefined) throw unreadable(now.v, current);
      now = migrate(now as never);
    }
    return now as T | undefined;
  };
  return {
    ...drawer,
    get: async (key) => upToDate(await drawer.get(key)),
    getMany: async (keys) => (await drawer.getMany(keys)).map(upToDate),
  };
}

const unreadable = (found: number, current: number) =>
  new StoreFault(
    'get',
    'record',
    new Error(`record version ${found} cannot be read as ${current}`),
  );
