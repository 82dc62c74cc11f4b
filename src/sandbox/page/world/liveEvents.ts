import type { Frame } from './peopleTypes.ts';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5000;

export interface LiveListener {
  /** After every opening, the first included: whatever happened meanwhile was missed. */
  readonly opened: () => void;
  readonly lost: () => void;
  readonly frame: (frame: Frame) => void;
}

/** Follows what one person can see, reconnecting until told to stop. */
export function followEvents(as: string, listener: LiveListener): () => void {
  let wait = FIRST_WAIT_MS;
  let stopped = false;
  let socket: WebSocket | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const open = (): void => {
    const address = new URL(`/people/events?as=${encodeURIComponent(as)}`, location.href);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    socket = new WebSocket(address);
    socket.addEventListener('open', () => {
      wait = FIRST_WAIT_MS;
      listener.opened();
    });
    socket.addEventListener('message', ({ data }) => {
      const frame: Frame = JSON.parse(String(data));
      if (!stopped) listener.frame(frame);
    });
    socket.addEventListener('close', () => {
      if (stopped) return;
      listener.lost();
      retry = setTimeout(open, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    });
  };

  open();
  return () => {
    stopped = true;
    clearTimeout(retry);
    socket?.close();
  };
}
