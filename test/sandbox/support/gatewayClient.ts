import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { LocalDiscord } from '../../../src/sandbox/localDiscord.ts';

export interface GatewayFrame {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: Readonly<Record<string, unknown>>;
}

/** A gateway connection without any library between. */
export interface GatewayClient {
  send(op: number, d: unknown): void;
  sendText(text: string): void;
  /** The next unread frame that fits; frames before it are skipped. */
  next(fits: (frame: GatewayFrame) => boolean): Promise<GatewayFrame>;
  nextEvent(type: string): Promise<GatewayFrame>;
  /** Frames received and not yet read. */
  unread(): readonly GatewayFrame[];
  readonly closed: Promise<number>;
  close(code?: number): void;
}

const IDENTIFY = 2;

export function openGateway({ url }: LocalDiscord, query = 'v=10&encoding=json'): GatewayClient {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/gateway?${query}`);
  const frames: GatewayFrame[] = [];
  const arrived = new EventTarget();
  socket.on('message', (data) => {
    frames.push(JSON.parse(Buffer.isBuffer(data) ? data.toString() : ''));
    arrived.dispatchEvent(new Event('frame'));
  });
  socket.on('error', () => undefined);
  const next = async (fits: (frame: GatewayFrame) => boolean): Promise<GatewayFrame> => {
    for (;;) {
      const index = frames.findIndex(fits);
      const frame = frames[index];
      if (frame !== undefined) {
        frames.splice(0, index + 1);
        return frame;
      }
      await once(arrived, 'frame');
    }
  };
  return {
    send: (op, d) => socket.send(JSON.stringify({ op, d })),
    sendText: (text) => socket.send(text),
    next,
    nextEvent: (type) => next(({ t }) => t === type),
    unread: () => frames,
    closed: once(socket, 'close').then(([code]) => Number(code)),
    close: (code) => socket.close(code),
  };
}

export function identify(client: GatewayClient, token: string, fields: object = {}): void {
  client.send(IDENTIFY, { token, intents: 1, properties: {}, ...fields });
}

/** Connects and identifies; resolves with READY's data. */
export async function login(discord: LocalDiscord, fields: object = {}) {
  const client = openGateway(discord);
  await client.next(({ op }) => op === 10);
  identify(client, discord.token, fields);
  const { d: ready } = await client.nextEvent('READY');
  return { client, ready };
}
