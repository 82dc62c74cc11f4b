import type { Clock } from '../../src/app/clock.ts';
import { eventually } from './eventually.ts';

interface Timer {
  readonly span: number;
  readonly due: number;
  readonly run: () => void;
}

/** Time that passes only when the test says so. */
export interface HandClock extends Clock {
  /** Waits until somebody waits for exactly this span, and lets time pass until then. */
  pass(span: number): Promise<void>;
  /** Lets so much time pass at once; what is due runs in order. */
  advance(ms: number): void;
  /** Spans that somebody waits for. */
  spans(): number[];
}

export function handClock(start: number): HandClock {
  let now = start;
  const timers = new Set<Timer>();

  const goTo = (end: number) => {
    for (;;) {
      const [next] = [...timers].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due);
      if (next === undefined) break;
      timers.delete(next);
      now = Math.max(now, next.due);
      next.run();
    }
    now = end;
  };

  return {
    now: () => now,
    after: (span, run) => {
      const timer = { span, due: now + span, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    pass: async (span) => {
      const timer = await eventually(() => [...timers].find((one) => one.span === span));
      goTo(timer.due);
    },
    advance: (ms) => goTo(now + ms),
    spans: () => [...timers].map(({ span }) => span),
  };
}
