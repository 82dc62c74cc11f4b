/** One REST call of the bot. */
export interface LoggedCall {
  readonly n: number;
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly code?: number;
  readonly refused?: string;
}

export interface LoggedInteraction {
  readonly id: string;
  readonly ms: number;
  readonly outcome: string;
}

/** The newest calls and interactions are kept, as many of each as this. */
const KEPT = 50_000;

export interface RequestLog {
  call(entry: Omit<LoggedCall, 'n'>): void;
  interaction(entry: LoggedInteraction): void;
  since(n: number): { calls: LoggedCall[]; interactions: LoggedInteraction[] };
}

export function createRequestLog(): RequestLog {
  const calls: LoggedCall[] = [];
  const interactions: LoggedInteraction[] = [];
  let n = 0;
  return {
    call(entry) {
      n += 1;
      calls.push({ n, ...entry });
      trim(calls);
    },
    interaction(entry) {
      interactions.push(entry);
      trim(interactions);
    },
    since(after) {
      return { calls: calls.filter((call) => call.n > after), interactions: [...interactions] };
    },
  };
}

/** Cuts in blocks, so that a full log costs nothing per call. */
function trim(list: unknown[]): void {
  if (list.length > KEPT * 1.2) list.splice(0, list.length - KEPT);
}
