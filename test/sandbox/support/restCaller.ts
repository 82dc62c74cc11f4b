import type { LocalDiscord } from '../../../src/sandbox/localDiscord.ts';

export interface RestReply {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed body; empty for 204. */
  readonly body: {
    readonly id?: string;
    readonly code?: number;
    readonly message?: string;
    readonly errors?: object;
    readonly [field: string]: unknown;
  };
}

export type Rest = (method: string, path: string, body?: unknown) => Promise<RestReply>;

/** Calls the REST API as the bot, without any library between. */
export function createRest({ api, token }: LocalDiscord): Rest {
  return async (method, path, body) => {
    const form = body instanceof FormData;
    const response = await fetch(`${api}/v10${path}`, {
      method,
      headers: {
        authorization: `Bot ${token}`,
        ...(form || body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed = text === '' ? {} : JSON.parse(text);
    return { status: response.status, headers: response.headers, body: parsed };
  };
}
