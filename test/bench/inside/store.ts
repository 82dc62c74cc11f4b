import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Drawer } from '../../../src/store/drawer.ts';
import { openStore } from '../../../src/store/open.ts';

const IN_FLIGHT = 64;
const record = { v: 1, seat: 3, points: 1200, week: { key: '2026-W48', points: 300 }, applied: {} };

/** On the disk of the project, with every write on the disk before it counts. */
export async function measureStore(repeats: number) {
  const folder = mkdtempSync(join('var', 'bench-'));
  const store = await openStore(`sqlite:${join(folder, 'bench.sqlite')}`);
  try {
    const drawer = store.drawer<typeof record>('bench');
    const put = (n: number) => drawer.put(`1:${n}`, record);
    await inFlight(IN_FLIGHT, repeats, put);
    return {
      'store, set': await inFlight(1, repeats, put),
      'store, set, 64 in flight': await inFlight(IN_FLIGHT, repeats * 4, put),
      'store, get': await inFlight(1, repeats, (n) => drawer.get(`1:${n}`)),
    };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

/** Microseconds from the call to its end, for each. */
async function inFlight(
  lanes: number,
  repeats: number,
  run: (n: number) => ReturnType<Drawer<object>['get' | 'put']>,
): Promise<number[]> {
  const times: number[] = [];
  const lane = async (first: number): Promise<void> => {
    for (let n = first; n < repeats; n += lanes) {
      const began = performance.now();
      await run(n);
      times.push((performance.now() - began) * 1000);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, n) => lane(n)));
  return times;
}
