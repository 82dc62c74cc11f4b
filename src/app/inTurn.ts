/** Runs what is given for one key one after another; different keys do not wait for each other. */
export type InTurn = <T>(key: string, run: () => Promise<T>) => Promise<T>;

export function keyedTurns(): InTurn {
  const tails = new Map<string, Promise<unknown>>();
  return <T>(key: string, run: () => Promise<T>): Promise<T> => {
    const before = tails.get(key) ?? Promise.resolve();
    const mine = before.then(run, run);
    const tail = mine.then(forget, forget);
    tails.set(key, tail);
    return mine;

    function forget() {
      if (tails.get(key) === tail) tails.delete(key);
    }
  };
}
