import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { World } from '../state/world.ts';
import type { Faults, RestFault } from './faults.ts';
import type { Match } from './matchRoute.ts';
import { createMatcher } from './matchRoute.ts';
import { Problem } from './problem.ts';
import type { RateLimits, TooMany } from './rateLimits.ts';
import { RateLimited, tooManyHeaders } from './rateLimits.ts';
import { readBody } from './requestBody.ts';
import type { RequestLog } from './requestLog.ts';
import type { Answer, Route } from './route.ts';
import { allRoutes } from './routes/allRoutes.ts';

const PREFIX = '/api/v10';

export interface RestParts {
  readonly world: World;
  readonly limits: RateLimits;
  readonly faults: Faults;
  readonly log: RequestLog;
  /** Hears of every refusal, for the page's notice. */
  readonly onRefused: (refused: object) => void;
}

interface Reply extends Answer {
  readonly headers?: Readonly<Record<string, string>>;
  readonly route: string;
}

/** Answers `/api/v10/...` as Discord would. */
export function createRestServer(parts: RestParts) {
  const match = createMatcher(allRoutes);
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const startedAt = performance.now();
    const { method = 'GET' } = request;
    const path = url.pathname.slice(PREFIX.length);
    const fault = parts.faults.next(method, path);
    if (fault?.delayMs !== undefined) await wait(fault.delayMs);
    const real = fault === undefined || fault.after === true || !breaks(fault);
    const reply = real
      ? await answer(parts, match(method, path), request, url)
      : { status: 0, route: path };
    const given = fault !== undefined && breaks(fault) ? broken(fault, reply.route) : reply;
    const entry = { at: parts.world.now(), method, path, route: given.route };
    const ms = Math.round((performance.now() - startedAt) * 100) / 100;
    parts.log.call({ ...entry, status: given.status, ms, ...refusalOf(given) });
    if (real && reply.status >= 400)
      parts.onRefused({ method, path, status: reply.status, ...asObject(reply.body) });
    if (fault?.drop === true) request.socket.destroy();
    else send(response, given);
  };
}

async function answer(
  parts: RestParts,
  found: Match<Route> | undefined,
  request: IncomingMessage,
  url: URL,
): Promise<Reply> {
  const route = found?.route.path ?? url.pathname;
  try {
    if (!url.pathname.startsWith(`${PREFIX}/`))
      throw new Problem(400, 50041, 'Invalid API version');
    if (found === undefined) throw new Problem(404, 0, '404: Not Found');
    checkToken(parts.world, found, request);
    const { headers, refused } = take(parts, found);
    const body = await readBody(request);
    if (refused !== undefined)
      return { ...tooMany(refused, route), headers: { ...headers, ...tooManyHeaders(refused) } };
    const call = { world: parts.world, limits: parts.limits, params: found.params };
    const given = await found.route.handle({
      ...call,
      query: url.searchParams,
      body: body.json,
      files: body.files,
    });
    return { ...given, headers, route };
  } catch (error) {
    return problemReply(error, route);
  }
}

function checkToken(world: World, { route }: Match<Route>, request: IncomingMessage): void {
  if (route.open === true) return;
  if (request.headers.authorization === `Bot ${world.application.token}`) return;
  throw new Problem(401, 0, '401: Unauthorized');
}

function take({ limits }: RestParts, { route, params }: Match<Route>) {
  if (route.limit === 'none') return { headers: {} };
  const global = route.open === true ? undefined : limits.takeHidden('global', 'bot');
  if (global !== undefined) return { headers: {}, refused: global };
  const major = params.channel ?? params.guild ?? params.token ?? '';
  return limits.take(route.limit ?? 'other', `${route.method} ${route.path}`, major);
}

function tooMany(refused: TooMany, route: string): Reply {
  const { retryAfter, scope } = refused;
  return {
    status: 429,
    route,
    headers: tooManyHeaders(refused),
    body: {
      message: 'You are being rate limited.',
      retry_after: retryAfter,
      global: scope === 'global',
    },
  };
}

function problemReply(error: unknown, route: string): Reply {
  if (error instanceof RateLimited) return tooMany(error.refused, route);
  if (!(error instanceof Problem)) throw error;
  const { status, code, message, errors } = error;
  return { status, route, body: { message, code, ...(errors === undefined ? {} : { errors }) } };
}

function breaks(fault: RestFault): boolean {
  return fault.drop === true || fault.status !== undefined;
}

function broken(fault: RestFault, route: string): Reply {
  const { status = 0, retryAfter = 1 } = fault;
  if (status === 429) return tooMany({ scope: 'user', retryAfter }, route);
  return { status, route, body: { message: `${status}: fault on purpose`, code: 0 } };
}

function refusalOf({ status, body }: Reply): { code?: number; refused?: string } {
  if (status < 400) return {};
  const { code, message } = asObject(body);
  return { ...(code === undefined ? {} : { code: Number(code) }), refused: String(message) };
}

function asObject(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

function send(response: ServerResponse, { status, body, headers }: Reply): void {
  response.writeHead(status, {
    ...headers,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
