import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { demoSeed } from './demoSeed.ts';
import type { Gateway } from './gateway/gatewayServer.ts';
import { createGateway } from './gateway/gatewayServer.ts';
import { loadSchemas } from './payload/schemas.ts';
import type { PeopleEvents } from './people/peopleEvents.ts';
import { createPeopleEvents } from './people/peopleEvents.ts';
import { createPeopleServer } from './people/peopleServer.ts';
import { createFaults } from './rest/faults.ts';
import type { LimitNumbers } from './rest/rateLimits.ts';
import { createRateLimits, OBSERVED_LIMITS } from './rest/rateLimits.ts';
import { createRequestLog } from './rest/requestLog.ts';
import { createRestServer } from './rest/restServer.ts';
import type { Seed } from './seed.ts';
import { plantExtraGuilds, plantSeed } from './state/plantSeed.ts';
import type { World } from './state/world.ts';
import { createWorld } from './state/world.ts';
import { serveAttachment } from './web/attachments.ts';
import { servePageFile } from './web/pageFiles.ts';
import { distrust } from './web/trustedRequest.ts';

export interface LocalDiscordOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  readonly seed?: Seed;
  /** Rate limits other than the observed ones, or none. */
  readonly limits?: Partial<LimitNumbers> | 'off';
  /** Extra guilds with one channel each, for benches. */
  readonly guilds?: number;
  /** What `/gateway/bot` recommends. */
  readonly shards?: number;
  readonly maxConcurrency?: number;
  /** How far apart identifies of one key must be; 0, the default, does not care. */
  readonly identifyEveryMs?: number;
  readonly heartbeatMs?: number;
  /** The privileged intents the application has been given; all of them by default. */
  readonly privilegedIntents?: number;
  readonly now?: () => number;
}

export interface LocalDiscord {
  readonly url: string;
  /** What discord.js takes as `rest.api`. */
  readonly api: string;
  readonly token: string;
  close(): Promise<void>;
}

interface Parts {
  readonly world: World;
  readonly gateway: Gateway;
  readonly events: PeopleEvents;
}

const TOKEN = 'MTEwMDAwMDAwMDAwMDAwMDAx.local.discord-on-loopback';
const PRIVILEGED_INTENTS = (1 << 1) | (1 << 8) | (1 << 15);

/** Starts a strict Discord in this process, on loopback alone. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  await loadSchemas();
  const world = worldFrom(options);
  const gateway = createGateway(world, {
    heartbeatMs: options.heartbeatMs ?? 41_250,
    privileged: options.privilegedIntents ?? PRIVILEGED_INTENTS,
    identifyEveryMs: options.identifyEveryMs ?? 0,
  });
  const events = createPeopleEvents(world);
  const parts = { world, gateway, events };
  const server = createServer(createHandler(parts, options));
  server.on('upgrade', (request, socket, head) => upgrade(server, parts, request, socket, head));
  server.keepAliveTimeout = 65_000;
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  world.url = `http://127.0.0.1:${portOf(server)}`;
  return {
    url: world.url,
    api: `${world.url}/api`,
    token: TOKEN,
    async close() {
      gateway.close();
      events.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function worldFrom(options: LocalDiscordOptions): World {
  const seed = options.seed ?? demoSeed;
  const { id, name, owner: ownerId } = seed.application;
  const world = createWorld({ id, name, ownerId, token: TOKEN }, options.now ?? Date.now);
  plantSeed(world, seed);
  plantExtraGuilds(world, seed, options.guilds ?? 0);
  world.gateway.shards = options.shards ?? 1;
  world.gateway.maxConcurrency = options.maxConcurrency ?? 1000;
  return world;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

function createHandler(parts: Parts, options: LocalDiscordOptions) {
  const route = createRouter(parts, options);
  return (request: IncomingMessage, response: ServerResponse): void => {
    const reason = distrust(request, request.socket.localPort ?? 0);
    if (reason === undefined) {
      route(request, response).catch((error: unknown) => fail(response, error));
    } else {
      response.writeHead(403, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message: reason }));
    }
  };
}

function createRouter({ world, gateway, events }: Parts, options: LocalDiscordOptions): Handler {
  const { limits: wanted } = options;
  const numbers = wanted === 'off' ? wanted : { ...OBSERVED_LIMITS, ...wanted };
  const limits = createRateLimits(numbers, world.now);
  const log = createRequestLog();
  const faults = createFaults();
  const onRefused = (refused: object) => events.send('REFUSED', refused);
  const rest = createRestServer({ world, limits, faults, log, onRefused });
  const people = createPeopleServer({ world, gateway, events, faults, log });
  return async (request, response) => {
    const url = new URL(`${world.url}${request.url ?? '/'}`);
    const { pathname } = url;
    if (pathname.startsWith('/api/')) await rest(request, response, url);
    else if (pathname.startsWith('/people/')) await people(request, response, url);
    else if (pathname.startsWith('/attachments/')) serveAttachment(world, pathname, response);
    else await servePageFile(pathname, response);
  };
}

/** A fault of this server itself: loud, so that nobody takes it for Discord's. */
function fail(response: ServerResponse, error: unknown): void {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.emitWarning(message, 'LocalDiscordFault');
  if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ message: 'The local Discord itself failed.', code: 0 }));
}

function upgrade(
  server: Server,
  { gateway, events }: Parts,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  const path = (request.url ?? '').split('?')[0];
  if (distrust(request, portOf(server)) !== undefined) socket.destroy();
  else if (path === '/gateway' || path === '/gateway/') gateway.upgrade(request, socket, head);
  else if (path === '/people/events') events.upgrade(request, socket, head);
  else socket.destroy();
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
