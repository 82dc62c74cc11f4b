import type { Act, Complaint, Outcome, Place, World } from './peopleTypes.ts';
import type { Command, Message } from './wire.ts';

/** Either what was asked for, or what the local Discord says against it. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly complaint: Complaint };

const UNREACHABLE: Complaint = {
  message: 'The local Discord does not answer. Is it still running?',
};

async function readComplaint(response: Response): Promise<Complaint> {
  const complaint: Complaint = await response.json();
  return complaint;
}

async function ask<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
  try {
    const response = await fetch(`/people/${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (!response.ok) return { ok: false, complaint: await readComplaint(response) };
    const text = await response.text();
    const value: T = JSON.parse(text === '' ? 'null' : text);
    return { ok: true, value };
  } catch {
    return { ok: false, complaint: UNREACHABLE };
  }
}

function query(values: Readonly<Record<string, string>>): string {
  return new URLSearchParams(values).toString();
}

export const people = {
  world: (as: string) => ask<World>('GET', `state?${query(as === '' ? {} : { as })}`),
  messages: ({ as, channel }: Place) =>
    ask<readonly Message[]>('GET', `channels/${channel}/messages?${query({ as, limit: '300' })}`),
  commands: ({ as, guild, channel }: Place) =>
    ask<readonly Command[]>('GET', `commands?${query({ as, guild, channel })}`),
  act: (place: Place, act: Act) => ask<Outcome>('POST', 'interactions', { ...place, ...act }),
  say: (place: Place, content: string) => ask<Message>('POST', 'messages', { ...place, content }),
  remove: ({ as }: Place, message: string) =>
    ask<unknown>('DELETE', `messages/${message}?${query({ as })}`),
};
