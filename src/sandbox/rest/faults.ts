import { z } from 'zod';

/** What goes wrong on purpose with REST calls that match. */
const restFault = z.object({
  method: z.string().optional(),
  /** A part of the path. */
  path: z.string().optional(),
  status: z.int().min(400).max(599).optional(),
  delayMs: z.number().min(0).max(60_000).optional(),
  /** The connection is closed without an answer. */
  drop: z.boolean().optional(),
  /** The call is carried out first, and only its answer is lost. */
  after: z.boolean().optional(),
  /** For 429, in seconds. */
  retryAfter: z.number().positive().optional(),
  /** How many calls; without it, until cleared. */
  times: z.int().positive().optional(),
});

export const faultsSchema = z.object({
  rest: z.array(restFault).optional(),
  gateway: z.enum(['drop', 'reconnect', 'invalid-session', 'invalid-session-resumable']).optional(),
});

export type RestFault = z.infer<typeof restFault>;
export type FaultSettings = z.infer<typeof faultsSchema>;

export interface Faults {
  set(faults: readonly RestFault[]): void;
  clear(): void;
  /** The fault that hits a call, if any; counts it. */
  next(method: string, path: string): RestFault | undefined;
}

export function createFaults(): Faults {
  let active: { fault: RestFault; left: number }[] = [];
  return {
    set(faults) {
      active = faults.map((fault) => ({ fault, left: fault.times ?? Infinity }));
    },
    clear() {
      active = [];
    },
    next(method, path) {
      const hit = active.find(
        ({ fault, left }) =>
          left > 0 &&
          (fault.method === undefined || fault.method.toUpperCase() === method) &&
          path.includes(fault.path ?? ''),
      );
      if (hit === undefined) return undefined;
      hit.left -= 1;
      return hit.fault;
    },
  };
}
