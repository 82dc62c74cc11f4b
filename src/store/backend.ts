import type { AdapterView } from './drawer.ts';

export type StoreKind = 'sqlite' | 'memory';

/** One opened place for records. A new kind of store is one of these and a line in `open.ts`. */
export interface Backend {
  readonly kind: StoreKind;
  view(namespace: string): AdapterView;
  close(): Promise<void>;
}
