import { GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';

/** What a session is told again on RESUME goes back at most this many events. */
const REPLAYED = 10_000;

/** A bot's logical connection; it outlives its socket until it cannot be resumed. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  socket: WebSocket | undefined;
  sequence: number;
  /** Sent events since the last one the bot said it has seen. */
  readonly sent: Map<number, string>;
  closedAt: number | undefined;
}

export function createSession(
  id: string,
  intents: number,
  shard: readonly [number, number],
): Session {
  return {
    id,
    intents,
    shard,
    socket: undefined,
    sequence: 0,
    sent: new Map(),
    closedAt: undefined,
  };
}

/** `data` is JSON already, so that one event for many sessions is written once. */
export function dispatch(session: Session, type: string, data: string): void {
  session.sequence += 1;
  const frame = `{"op":0,"s":${session.sequence},"t":"${type}","d":${data}}`;
  session.sent.set(session.sequence, frame);
  if (session.sent.size > REPLAYED) forgetUpTo(session, session.sequence - REPLAYED);
  session.socket?.send(frame);
}

/** A heartbeat says which events arrived. */
export function forgetUpTo(session: Session, sequence: number): void {
  for (const known of session.sent.keys()) {
    if (known > sequence) return;
    session.sent.delete(known);
  }
}

/** False when events between the two are gone. */
export function replay(session: Session, since: number): boolean {
  const first = session.sent.keys().next();
  const oldest = first.done === true ? session.sequence + 1 : first.value;
  if (since > session.sequence || since + 1 < oldest) return false;
  for (const [sequence, frame] of session.sent) {
    if (sequence > since) session.socket?.send(frame);
  }
  dispatch(session, 'RESUMED', '{}');
  return true;
}

export function sendControl(socket: WebSocket, op: GatewayOpcodes, d: unknown): void {
  socket.send(JSON.stringify({ op, d, s: null, t: null }));
}
