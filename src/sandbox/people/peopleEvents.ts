import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import { maySee } from '../state/permissions.ts';
import type { World, WorldEvent } from '../state/world.ts';
import { personMessage } from './place.ts';

const SHOWN =
  /^(MESSAGE_(CREATE|UPDATE|DELETE)|(CHANNEL|THREAD)_\w+|GUILD_(CREATE|DELETE)|COMMANDS_UPDATE)$/;

/** `WS /people/events?as=USER`: what a person sees happen. */
export interface PeopleEvents {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  send(t: string, d: object, userId?: string): void;
  close(): void;
}

export function createPeopleEvents(world: World): PeopleEvents {
  const server = new WebSocketServer({ noServer: true, maxPayload: 1024 });
  const users = new Map<WebSocket, string>();
  world.listeners.add((event) => {
    if (SHOWN.test(event.type)) tell(world, users, event);
  });
  return {
    upgrade(request, socket, head) {
      const as = new URL(request.url ?? '/', 'http://localhost').searchParams.get('as') ?? '';
      server.handleUpgrade(request, socket, head, (client) => {
        users.set(client, as);
        client.on('close', () => users.delete(client));
        client.on('error', () => client.terminate());
      });
    },
    send(t, d, userId) {
      if (users.size === 0) return;
      const frame = JSON.stringify({ t, d });
      for (const [client, user] of users)
        if (userId === undefined || user === userId) client.send(frame);
    },
    close() {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

function tell(world: World, users: Map<WebSocket, string>, event: WorldEvent): void {
  if (users.size === 0) return;
  const frame = JSON.stringify({ t: event.type.replace('THREAD', 'CHANNEL'), d: shown(event) });
  for (const [client, user] of users) if (mayHear(world, event, user)) client.send(frame);
}

function shown({ data, message, onlyFor }: WorldEvent): object {
  return message === undefined ? data : personMessage(message, onlyFor);
}

function mayHear(world: World, event: WorldEvent, user: string): boolean {
  const { guildId, channelId, onlyFor } = event;
  if (onlyFor !== undefined) return onlyFor === user;
  if (guildId === '') return true;
  if (world.guilds.get(guildId)?.members.has(user) !== true) return false;
  const channel = channelId === undefined ? undefined : world.channels.get(channelId);
  return channel === undefined || event.type.startsWith('CHANNEL_') || maySee(world, channel, user);
}
