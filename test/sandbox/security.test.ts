import { once } from 'node:events';
import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { LocalDiscord } from '../../src/sandbox/localDiscord.ts';
import { startLocalDiscord } from '../../src/sandbox/localDiscord.ts';

let discord: LocalDiscord;

beforeAll(async () => {
  discord = await startLocalDiscord();
});

afterAll(() => discord.close());

/** node:http, since fetch sets Host itself. */
async function status(path: string, headers: Record<string, string> = {}): Promise<number> {
  const url = new URL(discord.url);
  const request = get({ host: '127.0.0.1', port: url.port, path, headers, agent: false });
  const [response] = await once(request, 'response');
  response.resume();
  return Number(response.statusCode);
}

async function upgrade(path: string, headers: Record<string, string>): Promise<string> {
  const socket = new WebSocket(`${discord.url.replace('http', 'ws')}${path}`, { headers });
  const opened = once(socket, 'open').then(() => 'open');
  const failed = new Promise<string>((resolve) => {
    socket.on('error', () => resolve('refused'));
  });
  const result = await Promise.race([opened, failed]);
  opened.catch(() => undefined);
  socket.terminate();
  return result;
}

describe('a request', () => {
  it.each([
    ['another name for this machine', { host: 'evil.example' }],
    ['a host without the port', { host: '127.0.0.1' }],
    ['the page of another site', { origin: 'https://evil.example' }],
    ['a page of another port', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['another site by link', { 'sec-fetch-site': 'cross-site' }],
  ])('through %s is refused everywhere', async (_name, headers) => {
    for (const path of ['/', '/people/state', '/api/v10/gateway', '/attachments/1/2/x']) {
      expect(await status(path, headers)).toBe(403);
    }
    expect(await upgrade('/people/events?as=x', headers)).toBe('refused');
    expect(await upgrade('/gateway', headers)).toBe('refused');
  });

  it('from the page itself is served', async () => {
    const { port } = new URL(discord.url);
    expect(await status('/people/state', { origin: discord.url, host: `127.0.0.1:${port}` })).toBe(
      200,
    );
    expect(
      await status('/people/state', {
        origin: `http://localhost:${port}`,
        host: `localhost:${port}`,
      }),
    ).toBe(200);
    expect(await upgrade('/people/events?as=x', { origin: discord.url })).toBe('open');
  });

  it('to the API needs the token of the bot', async () => {
    expect(await status('/api/v10/users/@me')).toBe(401);
    expect(await status('/api/v10/users/@me', { authorization: 'Bot wrong' })).toBe(401);
    expect(await status('/api/v10/users/@me', { authorization: `Bot ${discord.token}` })).toBe(200);
  });

  it('to another version of the API is refused', async () => {
    const reply = await fetch(`${discord.api}/v6/users/@me`);
    expect(await reply.json()).toMatchObject({ code: 50041 });
  });

  it('with a body that is not JSON is refused', async () => {
    const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
    const reply = await fetch(`${discord.api}/v10/channels/150000000000000001/messages`, {
      method: 'POST',
      headers,
      body: '{',
    });
    expect(await reply.json()).toMatchObject({ code: 50109 });
  });
});

describe('the page', () => {
  it('may load nothing from elsewhere', async () => {
    const reply = await fetch(discord.url);
    expect(reply.headers.get('content-security-policy')).toContain(
      "default-src 'none'; script-src 'self'",
    );
    expect(reply.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    '/../localDiscord.ts',
    '/%2e%2e/localDiscord.ts',
    '/..%2flocalDiscord.ts',
    '/tsconfig.json',
    '/nothing.ts',
    '/people',
    '//',
    '/%',
  ])('does not give out %s', async (path) => {
    expect(await status(path)).toBe(404);
  });

  it('gets its modules as JavaScript', async () => {
    const reply = await fetch(`${discord.url}/main.ts`);
    expect(reply.headers.get('content-type')).toContain('text/javascript');
    expect(await reply.text()).not.toMatch(/import type/);
  });
});
