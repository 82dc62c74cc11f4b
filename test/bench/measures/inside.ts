import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Scale } from '../scale.ts';

/** Microseconds a run, by what is measured. */
export type Inside = Readonly<Record<string, readonly number[]>>;

const PROGRAM = new URL('../inside/main.ts', import.meta.url);

export async function measureInside({ repeats }: Scale): Promise<Inside> {
  const child = fork(PROGRAM, [String(repeats)], { stdio: 'inherit' });
  const died = once(child, 'exit').then(() => {
    throw new Error('The measurement of the parts ended early.');
  });
  died.catch(() => undefined);
  const [inside] = (await Promise.race([once(child, 'message'), died])) as [Inside];
  return inside;
}
