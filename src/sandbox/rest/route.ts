import type { World } from '../state/world.ts';
import type { UploadedFile } from '../state/messageTypes.ts';
import type { LimitName, RateLimits } from './rateLimits.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One REST call, after its token, limits and body were read. */
export interface Call {
  readonly world: World;
  readonly limits: RateLimits;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: Method;
  /** With `:name` for a parameter. */
  readonly path: string;
  /** Interaction endpoints carry their own token and are outside the global limit. */
  readonly open?: true;
  /** Whose bucket a call takes from; `none` for callbacks. */
  readonly limit?: LimitName | 'none';
  readonly handle: (call: Call) => Answer | Promise<Answer>;
}

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

export const noContent: Answer = { status: 204 };

/** A path parameter that the route's pattern promises. */
export function param(call: Pick<Call, 'params'>, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The route has no parameter ${name}.`);
  return value;
}
