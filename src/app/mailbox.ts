/** Handles what came in together as one batch, one batch at a time. */
export interface Mailbox<In, Out> {
  send(item: In): Promise<Out>;
  /** Resolves when nothing is being handled. */
  idle(): Promise<void>;
}

interface Letter<In, Out> {
  readonly item: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (cause: unknown) => void;
}

/**
 * `handle` gets a batch and gives one result for each item, or rejects for all of them. What arrives in
 * the meantime is the next batch: sixty answers in a moment are one write, not sixty.
 */
export function mailbox<In, Out>(
  handle: (batch: readonly In[]) => Promise<readonly Out[]>,
): Mailbox<In, Out> {
  let waiting: Letter<In, Out>[] = [];
  let running: Promise<void> | undefined;

  const work = async () => {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        const results = await handle(batch.map(({ item }) => item));
        for (const [i, { resolve }] of batch.entries()) resolve(results[i] as Out);
      } catch (cause) {
        for (const { reject } of batch) reject(cause);
      }
    }
    running = undefined;
  };

  return {
    send: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        running ??= work();
      }),
    idle: async () => {
      while (running !== undefined) await running;
    },
  };
}
