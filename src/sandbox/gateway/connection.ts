import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import {
  GatewayCloseCodes as Close,
  GatewayIntentBits,
  GatewayOpcodes,
} from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import { z } from 'zod';
import { gatewayUrl } from '../rest/routes/selfRoutes.ts';
import { userObject } from '../state/apiObjects.ts';
import { Opcode } from '../state/kinds.ts';
import { shardOf } from '../state/snowflakes.ts';
import { knownUser } from '../state/answerMessage.ts';
import type { Sessions } from './gatewayServer.ts';
import { guildData } from './gatewayServer.ts';
import type { Identify } from './identify.ts';
import { identifyRefusal, identifySchema } from './identify.ts';
import type { Session } from './session.ts';
import { createSession, dispatch, forgetUpTo, replay, sendControl } from './session.ts';

const MOST_SENDS = 120;
const SENDS_MS = 60_000;
const PAYLOAD_BYTES = 4096;
/** Closing with these, a bot says that it will not resume. */
const GOODBYE = new Set([1000, 1001]);

const frameSchema = z.object({ op: z.int(), d: z.unknown() });
const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

interface Connection {
  readonly socket: WebSocket;
  readonly sessions: Sessions;
  session: Session | undefined;
  sends: number;
  windowStart: number;
  beatAt: number;
}

export function acceptConnection(
  socket: WebSocket,
  request: IncomingMessage,
  sessions: Sessions,
): void {
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
  if ((query.get('v') ?? '10') !== '10') return socket.close(Close.InvalidAPIVersion);
  if ((query.get('encoding') ?? 'json') !== 'json') return socket.close(Close.DecodeError);
  const { heartbeatMs } = sessions.options;
  const at = Date.now();
  const connection: Connection = {
    socket,
    sessions,
    session: undefined,
    sends: 0,
    windowStart: at,
    beatAt: at,
  };
  const watch = setInterval(() => checkPulse(connection), heartbeatMs).unref();
  socket.on('message', (data) => receive(connection, data));
  socket.on('error', () => socket.terminate());
  socket.on('close', (code) => {
    clearInterval(watch);
    detach(connection, code);
  });
  sendControl(socket, GatewayOpcodes.Hello, { heartbeat_interval: heartbeatMs, _trace: ['local'] });
}

/** A connection that missed two heartbeats is dead. */
function checkPulse({ socket, beatAt, sessions }: Connection): void {
  if (Date.now() - beatAt > 2 * sessions.options.heartbeatMs) socket.close(Close.SessionTimedOut);
}

function detach({ session, socket, sessions }: Connection, code: number): void {
  if (session === undefined || session.socket !== socket) return;
  session.socket = undefined;
  session.closedAt = sessions.world.now();
  if (GOODBYE.has(code)) sessions.all.delete(session.id);
}

function receive(connection: Connection, data: RawData): void {
  const { socket } = connection;
  const text = Buffer.isBuffer(data) ? data.toString() : '';
  if (tooFast(connection)) return socket.close(Close.RateLimited);
  if (Buffer.byteLength(text) > PAYLOAD_BYTES) return socket.close(Close.DecodeError);
  const frame = frameSchema.safeParse(parsed(text));
  if (!frame.success) return socket.close(Close.DecodeError);
  act(connection, frame.data.op, frame.data.d);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function tooFast(connection: Connection): boolean {
  const now = Date.now();
  if (now - connection.windowStart >= SENDS_MS) {
    connection.windowStart = now;
    connection.sends = 0;
  }
  connection.sends += 1;
  return connection.sends > MOST_SENDS;
}

function act(connection: Connection, op: number, d: unknown): void {
  const { socket, session } = connection;
  switch (op) {
    case Opcode.Heartbeat:
      connection.beatAt = Date.now();
      if (session !== undefined && typeof d === 'number') forgetUpTo(session, d);
      return sendControl(socket, GatewayOpcodes.HeartbeatAck, null);
    case Opcode.Identify:
      return identify(connection, d);
    case Opcode.Resume:
      return resume(connection, d);
    case Opcode.PresenceUpdate:
    case Opcode.VoiceStateUpdate:
    case Opcode.RequestGuildMembers:
      return session === undefined ? socket.close(Close.NotAuthenticated) : undefined;
    default:
      return socket.close(session === undefined ? Close.NotAuthenticated : Close.UnknownOpcode);
  }
}

function identify(connection: Connection, d: unknown): void {
  const { socket, sessions } = connection;
  if (connection.session !== undefined) return socket.close(Close.AlreadyAuthenticated);
  const wanted = identifySchema.safeParse(d);
  if (!wanted.success) return socket.close(Close.DecodeError);
  const refused = identifyRefusal(sessions.world, wanted.data, sessions.options.privileged);
  if (refused !== undefined) return socket.close(refused);
  sessions.world.gateway.identifies += 1;
  if (tooSoon(sessions, wanted.data))
    return sendControl(socket, GatewayOpcodes.InvalidSession, false);
  const { intents, shard = [0, 1] } = wanted.data;
  const session = createSession(randomBytes(16).toString('hex'), intents, shard);
  session.socket = socket;
  connection.session = session;
  sessions.all.set(session.id, session);
  greet(sessions, session);
}

function tooSoon({ world, options, identified }: Sessions, { shard = [0, 1] }: Identify): boolean {
  const key = shard[0] % world.gateway.maxConcurrency;
  const last = identified.get(key) ?? -Infinity;
  if (world.now() - last < options.identifyEveryMs) return true;
  identified.set(key, world.now());
  return false;
}

/** READY, then a GUILD_CREATE for each guild of the shard. */
function greet({ world }: Sessions, session: Session): void {
  const [id, count] = session.shard;
  const guildIds = [...world.guilds.keys()].filter((guildId) => shardOf(guildId, count) === id);
  const ready = {
    v: 10,
    user: {
      ...userObject(knownUser(world, world.application.id)),
      verified: true,
      mfa_enabled: false,
      email: null,
    },
    guilds: guildIds.map((guildId) => ({ id: guildId, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: gatewayUrl(world),
    shard: session.shard,
    application: { id: world.application.id, flags: 0 },
    private_channels: [],
    presences: [],
    relationships: [],
    _trace: ['local'],
  };
  dispatch(session, 'READY', JSON.stringify(ready));
  if ((session.intents & GatewayIntentBits.Guilds) === 0) return;
  for (const guildId of guildIds) {
    dispatch(session, 'GUILD_CREATE', guildData(world, { guildId }).for(session.intents));
  }
}

function resume(connection: Connection, d: unknown): void {
  const { socket, sessions } = connection;
  const wanted = resumeSchema.safeParse(d);
  if (!wanted.success) return socket.close(Close.DecodeError);
  if (wanted.data.token.replace(/^Bot /, '') !== sessions.world.application.token) {
    return socket.close(Close.AuthenticationFailed);
  }
  const session = sessions.all.get(wanted.data.session_id);
  if (session === undefined) return sendControl(socket, GatewayOpcodes.InvalidSession, false);
  if (wanted.data.seq > session.sequence) return socket.close(Close.InvalidSeq);
  session.socket?.terminate();
  session.socket = socket;
  session.closedAt = undefined;
  connection.session = session;
  if (replay(session, wanted.data.seq)) return;
  sessions.all.delete(session.id);
  sendControl(socket, GatewayOpcodes.InvalidSession, false);
}
