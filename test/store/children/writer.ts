import { writeSync } from 'node:fs';
import { openStore } from '../../../src/store/open.ts';

const IN_FLIGHT = 8;

/** Writes until it is killed, and names each key once its write has been acknowledged. */
const [, , url = '', round = ''] = process.argv;
const drawer = (await openStore(url)).drawer<{ round: string; n: number }>('games');
const write = async (first: number) => {
  for (let n = first; ; n += IN_FLIGHT) {
    await drawer.put(`${round}:${n}`, { round, n });
    writeSync(1, `${round}:${n}\n`);
  }
};
await Promise.all(Array.from({ length: IN_FLIGHT }, (_, first) => write(first)));
