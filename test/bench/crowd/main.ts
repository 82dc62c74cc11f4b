/** The crowd as a process: takes one order at a time and reports. */
import { openCrowd, type Crowd } from './crowd.ts';
import type { Orders } from './orders.ts';

export type Order = {
  readonly [K in keyof Orders]: { readonly order: K; readonly wanted: Parameters<Orders[K]>[0] };
}[keyof Orders];

export type Report = { readonly done: unknown } | { readonly failed: string };

let crowd: Crowd | undefined;

process.on('message', (message: Order) => {
  follow(message).then(
    (done) => process.send?.({ done } satisfies Report),
    (cause: unknown) => process.send?.({ failed: textOf(cause) } satisfies Report),
  );
});

async function follow({ order, wanted }: Order): Promise<unknown> {
  if (order === 'visit') {
    crowd = await openCrowd(wanted);
    return undefined;
  }
  if (crowd === undefined) throw new Error('The crowd is nowhere yet.');
  return (crowd[order] as (wanted: unknown) => Promise<unknown>)(wanted);
}

function textOf(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
