/** Microseconds that each run takes. */
export function timed(repeats: number, run: (n: number) => unknown): number[] {
  return Array.from({ length: repeats }, (_, n) => {
    const began = performance.now();
    run(n);
    return (performance.now() - began) * 1000;
  });
}

/** As `timed`, for what is so short that many runs share one reading of the clock. */
export function timedInBatches(repeats: number, run: (n: number) => unknown): number[] {
  return timed(repeats, (batch) => {
    for (let i = 0; i < BATCH; i += 1) run(batch * BATCH + i);
  }).map((time) => time / BATCH);
}

const BATCH = 20;
