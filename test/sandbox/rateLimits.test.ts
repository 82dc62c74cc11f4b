import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OBSERVED_LIMITS } from '../../src/sandbox/rest/rateLimits.ts';
import type { RestReply } from './support/restCaller.ts';
import type { Sandbox } from './support/sandbox.ts';
import {
  APP,
  callback,
  GENERAL,
  nextInteraction,
  openSandbox,
  original,
  TRIVIA,
  webhook,
} from './support/sandbox.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await openSandbox({ ownClock: true, limits: OBSERVED_LIMITS });
  await sandbox.rest('PUT', `/applications/${APP}/commands`, [
    { name: 'ask', description: 'Ask.' },
  ]);
});

beforeEach(() => {
  sandbox.clock.now += 11 * 60_000;
});

afterAll(() => sandbox.close());

async function times(count: number, call: (n: number) => Promise<RestReply>): Promise<RestReply[]> {
  const replies: RestReply[] = [];
  for (let n = 0; n < count; n += 1) replies.push(await call(n));
  return replies;
}

const say = (channel: string) => () =>
  sandbox.rest('POST', `/channels/${channel}/messages`, { content: 'x' });
const statuses = (replies: readonly RestReply[]) => replies.map(({ status }) => status);

async function answered() {
  void sandbox.driver.as('Ana').command('ask');
  const interaction = await nextInteraction(sandbox.bot);
  await sandbox.rest('POST', callback(interaction), { type: 4, data: { content: 'x' } });
  return interaction;
}

describe('channel messages', () => {
  it('are five in five seconds, counted down in headers', async () => {
    const replies = await times(6, say(GENERAL));
    expect(statuses(replies)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(replies.map(({ headers }) => headers.get('x-ratelimit-remaining'))).toEqual([
      '4',
      '3',
      '2',
      '1',
      '0',
      '0',
    ]);
    const last = replies[5];
    expect(last?.body).toMatchObject({
      message: 'You are being rate limited.',
      retry_after: 5,
      global: false,
    });
    expect(last?.headers.get('retry-after')).toBe('5');
    expect(last?.headers.get('x-ratelimit-scope')).toBe('user');
    expect(last?.headers.get('x-ratelimit-bucket')).toBe(
      replies[0]?.headers.get('x-ratelimit-bucket'),
    );
  });

  it('count for each channel and method alone', async () => {
    const [first] = await times(5, say(GENERAL));
    expect((await say(TRIVIA)()).status).toBe(200);
    const path = `/channels/${GENERAL}/messages/${first?.body.id}`;
    expect((await sandbox.rest('PATCH', path, { content: 'y' })).status).toBe(200);
  });

  it('go on when the time is up', async () => {
    await times(6, say(GENERAL));
    sandbox.clock.now += 5000;
    expect((await say(GENERAL)()).status).toBe(200);
  });
});

describe('all calls with the bot token', () => {
  it('are fifty a second', async () => {
    const replies = await times(51, () => sandbox.rest('GET', '/users/@me'));
    expect(replies.slice(0, 50).every(({ status }) => status === 200)).toBe(true);
    expect(replies[50]).toMatchObject({ status: 429, body: { global: true } });
    expect(replies[50]?.headers.get('x-ratelimit-global')).toBe('true');
    expect(replies[50]?.headers.get('x-ratelimit-scope')).toBe('global');
  });

  it('leave interactions their own way out', async () => {
    const interaction = await answered();
    await times(51, () => sandbox.rest('GET', '/users/@me'));
    expect((await sandbox.rest('PATCH', original(interaction), { content: 'y' })).status).toBe(200);
    expect((await answered()).id).not.toBe(interaction.id);
  });
});

describe('an interaction token', () => {
  it('edits five times in two seconds', async () => {
    const interaction = await answered();
    const other = await answered();
    const replies = await times(6, (n) =>
      sandbox.rest('PATCH', original(interaction), { content: String(n) }),
    );
    expect(statuses(replies)).toEqual([200, 200, 200, 200, 200, 429]);
    expect((await sandbox.rest('PATCH', original(other), { content: 'y' })).status).toBe(200);
  });

  it('shares thirty follow-ups a minute with all others of the channel, which no header tells', async () => {
    for (let n = 0; n < 6; n += 1) {
      const interaction = await answered();
      await times(5, () => sandbox.rest('POST', webhook(interaction), { content: 'x', flags: 64 }));
    }
    const late = await sandbox.rest('POST', webhook(await answered()), { content: 'x', flags: 64 });
    expect(late).toMatchObject({ status: 429, body: { global: false, retry_after: 60 } });
    expect(late.headers.get('x-ratelimit-scope')).toBe('shared');
    expect(late.headers.get('x-ratelimit-remaining')).not.toBe('0');
  });
});

describe('limits', () => {
  it("of one's own replace the observed ones", async () => {
    const strict = await openSandbox({ limits: { channelMessages: { count: 1, ms: 60_000 } } });
    const path = `/channels/${GENERAL}/messages`;
    expect((await strict.rest('POST', path, { content: 'x' })).status).toBe(200);
    expect((await strict.rest('POST', path, { content: 'x' })).status).toBe(429);
    await strict.close();
  });
});
