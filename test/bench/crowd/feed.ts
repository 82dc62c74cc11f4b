import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Message } from '../../../src/sandbox/state/messageTypes.ts';

export interface Seen {
  readonly posted: (message: Message) => void;
  readonly changed: (message: Message) => void;
}

/** What one person sees in all the channels they are in. */
export async function follow(url: string, as: string, seen: Seen): Promise<void> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/people/events?as=${as}`);
  socket.on('message', (data) => {
    const { t, d } = JSON.parse(Buffer.isBuffer(data) ? data.toString() : '');
    if (t === 'MESSAGE_CREATE') seen.posted(d);
    else if (t === 'MESSAGE_UPDATE') seen.changed(d);
  });
  await once(socket, 'open');
}
