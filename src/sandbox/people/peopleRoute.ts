import type { Faults } from '../rest/faults.ts';
import type { RequestLog } from '../rest/requestLog.ts';
import type { Answer, Method } from '../rest/route.ts';
import type { Gateway } from '../gateway/gatewayServer.ts';
import type { World } from '../state/world.ts';
import type { PeopleEvents } from './peopleEvents.ts';

export interface PeopleParts {
  readonly world: World;
  readonly gateway: Gateway;
  readonly events: PeopleEvents;
  readonly faults: Faults;
  readonly log: RequestLog;
}

export interface PeopleCall extends PeopleParts {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface PeopleRoute {
  readonly method: Method;
  readonly path: string;
  readonly handle: (call: PeopleCall) => Answer | Promise<Answer>;
}

/** The person a request is made as. */
export function asUser({ query }: PeopleCall): string {
  return query.get('as') ?? '';
}
