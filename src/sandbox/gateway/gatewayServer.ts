import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayIntentBits, GatewayOpcodes as Op } from 'discord-api-types/v10';
import { WebSocket, WebSocketServer } from 'ws';
import { guildCreateObject } from '../state/apiObjects.ts';
import { maySee } from '../state/permissions.ts';
import { shardOf } from '../state/snowflakes.ts';
import type { World, WorldEvent } from '../state/world.ts';
import { acceptConnection } from './connection.ts';
import { eventData } from './eventData.ts';
import type { Session } from './session.ts';
import { dispatch, sendControl } from './session.ts';

/** A session without a socket can be resumed for this long. */
const RESUMABLE_MS = 3 * 60 * 1000;

export interface GatewayOptions {
  readonly heartbeatMs: number;
  /** The privileged intents the application has been given. */
  readonly privileged: number;
  /** Refuses an IDENTIFY that comes too soon after another of its key. */
  readonly identifyEveryMs: number;
}

export type GatewayFault = 'drop' | 'reconnect' | 'invalid-session' | 'invalid-session-resumable';

export interface Gateway {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** False when no session of the guild's shard is connected. */
  sendInteraction(guildId: string, interaction: object): boolean;
  fault(kind: GatewayFault): void;
  close(): void;
}

/** What a connection may do with the sessions of all connections. */
export interface Sessions {
  readonly world: World;
  readonly options: GatewayOptions;
  readonly all: Map<string, Session>;
  /** When each identify key was last used. */
  readonly identified: Map<number, number>;
}

export function createGateway(world: World, options: GatewayOptions): Gateway {
  const server = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });
  const sessions: Sessions = { world, options, all: new Map(), identified: new Map() };
  world.listeners.add((event) => deliver(sessions, event));
  return {
    upgrade(request, socket, head) {
      server.handleUpgrade(request, socket, head, (client) =>
        acceptConnection(client, request, sessions),
      );
    },
    sendInteraction(guildId, interaction) {
      const heard = sessionsFor(sessions, guildId);
      const json = JSON.stringify(interaction);
      for (const session of heard) dispatch(session, 'INTERACTION_CREATE', json);
      return heard.some(({ socket }) => socket?.readyState === WebSocket.OPEN);
    },
    fault: (kind) => breakSockets(sessions, kind),
    close() {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

/** Sessions of the shard that has the guild; those that ended long ago are forgotten. */
function sessionsFor({ world, all }: Sessions, guildId: string): Session[] {
  const heard: Session[] = [];
  for (const session of all.values()) {
    if (session.closedAt !== undefined && world.now() - session.closedAt > RESUMABLE_MS)
      all.delete(session.id);
    else if (shardOf(guildId, session.shard[1]) === session.shard[0]) heard.push(session);
  }
  return heard;
}

function deliver(sessions: Sessions, event: WorldEvent): void {
  const { world } = sessions;
  if (event.peopleOnly === true || event.onlyFor !== undefined) return;
  if (isHidden(world, event)) return;
  const data = event.type === 'GUILD_CREATE' ? guildData(world, event) : eventData(world, event);
  for (const session of sessionsFor(sessions, event.guildId)) {
    const wanted = event.intent === 0 || (session.intents & event.intent) !== 0;
    if (wanted) dispatch(session, event.type, data.for(session.intents));
  }
}

/** Messages in a channel the bot cannot see. */
function isHidden(world: World, { type, channelId }: WorldEvent): boolean {
  if (channelId === undefined || !type.startsWith('MESSAGE_')) return false;
  const channel = world.channels.get(channelId);
  return channel !== undefined && !maySee(world, channel, world.application.id);
}

export function guildData(world: World, { guildId }: { guildId: string }) {
  return {
    for(intents: number) {
      const guild = world.guilds.get(guildId);
      const all = (intents & GatewayIntentBits.GuildMembers) !== 0;
      return JSON.stringify(
        guild === undefined
          ? { id: guildId, unavailable: true }
          : guildCreateObject(world, guild, all),
      );
    },
  };
}

function breakSockets({ all }: Sessions, kind: GatewayFault): void {
  for (const session of all.values()) {
    const { socket } = session;
    if (socket === undefined) continue;
    if (kind === 'drop') socket.terminate();
    else if (kind === 'reconnect') sendControl(socket, Op.Reconnect, null);
    else sendControl(socket, Op.InvalidSession, kind === 'invalid-session-resumable');
    if (kind === 'invalid-session') all.delete(session.id);
  }
}
