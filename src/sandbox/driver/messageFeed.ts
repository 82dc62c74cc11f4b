import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Message } from '../state/messageTypes.ts';

export interface Frame {
  readonly t: string;
  readonly d: Message;
}

/** A person's live events, from the moment it resolves. */
export interface MessageFeed {
  /** The first frame that fits; `signal` gives up. */
  next(fits: (frame: Frame) => boolean, signal: AbortSignal): Promise<Frame>;
  close(): void;
}

export async function openFeed(url: string, userId: string): Promise<MessageFeed> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/people/events?as=${userId}`);
  const listeners = new Set<(frame: Frame) => void>();
  socket.on('message', (data) => {
    const frame: Frame = JSON.parse(Buffer.isBuffer(data) ? data.toString() : '');
    for (const listener of listeners) listener(frame);
  });
  await once(socket, 'open');
  return {
    next(fits, signal) {
      const { promise, resolve, reject } = Promise.withResolvers<Frame>();
      const listener = (frame: Frame) => {
        if (fits(frame)) resolve(frame);
      };
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      listeners.add(listener);
      return promise.finally(() => listeners.delete(listener));
    },
    close: () => socket.terminate(),
  };
}
