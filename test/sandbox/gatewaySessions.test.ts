import { GatewayIntentBits as Intent } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver } from '../../src/sandbox/driver.ts';
import { connect } from '../../src/sandbox/driver.ts';
import type { LocalDiscord } from '../../src/sandbox/localDiscord.ts';
import { startLocalDiscord } from '../../src/sandbox/localDiscord.ts';
import type { GatewayClient } from './support/gatewayClient.ts';
import { identify, login, openGateway } from './support/gatewayClient.ts';
import { createRest } from './support/restCaller.ts';
import { APP } from './support/sandbox.ts';

const HEARTBEAT = 1;
const RESUME = 6;
const RECONNECT = 7;
const INVALID_SESSION = 9;
const HELLO = 10;
const BEAT_ACK = 11;

let discord: LocalDiscord;
let driver: Driver;

beforeAll(async () => {
  discord = await startLocalDiscord({ limits: 'off', privilegedIntents: Intent.MessageContent });
  driver = await connect(discord.url);
  await createRest(discord)('PUT', `/applications/${APP}/commands`, [
    { name: 'ask', description: 'Ask.' },
  ]);
});

afterAll(async () => {
  await driver.close();
  await discord.close();
});

async function hello(): Promise<GatewayClient> {
  const client = openGateway(discord);
  await client.next(({ op }) => op === HELLO);
  return client;
}

/** Frames arrive in order, so an acknowledged heartbeat shows that nothing else was sent before. */
async function eventsSoFar(client: GatewayClient): Promise<(string | null)[]> {
  client.send(HEARTBEAT, null);
  const seen: (string | null)[] = [];
  for (;;) {
    const frame = await client.next(() => true);
    if (frame.op === BEAT_ACK) return seen;
    seen.push(frame.t);
  }
}

describe('a connection is closed', () => {
  const good = { intents: 1, properties: {} };
  it.each([
    [4004, 'for a wrong token', 2, { ...good, token: 'wrong' }],
    [4010, 'for a shard there is not', 2, { ...good, token: true, shard: [1, 1] }],
    [4013, 'for intents there are not', 2, { properties: {}, token: true, intents: 1 << 30 }],
    [
      4014,
      'for a privileged intent it was not given',
      2,
      { properties: {}, token: true, intents: Intent.GuildMembers },
    ],
    [4002, 'for an identify without intents', 2, { token: true, properties: {} }],
    [4003, 'for speaking before identifying', 3, {}],
    [4003, 'for an opcode there is not, before identifying', 99, {}],
    [4004, 'for resuming with a wrong token', RESUME, { token: 'wrong', session_id: 'x', seq: 1 }],
  ])('with %i %s', async (code, _why, op, d) => {
    const client = await hello();
    client.send(op, 'token' in d && d.token === true ? { ...d, token: discord.token } : d);
    expect(await client.closed).toBe(code);
  });

  it('with 4001 for an opcode there is not', async () => {
    const { client } = await login(discord);
    client.send(99, {});
    expect(await client.closed).toBe(4001);
  });

  it('with 4005 for identifying twice', async () => {
    const { client } = await login(discord);
    identify(client, discord.token);
    expect(await client.closed).toBe(4005);
  });

  it.each([
    ['words', 'not json'],
    ['4097 bytes', JSON.stringify({ op: 1, d: 'x'.repeat(4097) })],
  ])('with 4002 for %s', async (_name, frame) => {
    const client = await hello();
    client.sendText(frame);
    expect(await client.closed).toBe(4002);
  });

  it('with 4008 after 120 sends in a minute', async () => {
    const { client } = await login(discord);
    for (let n = 0; n < 119; n += 1) client.send(HEARTBEAT, null);
    client.send(HEARTBEAT, null);
    expect(await client.closed).toBe(4008);
  });

  it('with 4012 for another version', async () => {
    expect(await openGateway(discord, 'v=6').closed).toBe(4012);
  });
});

describe('a session', () => {
  it('is resumed with what it missed', async () => {
    const { client, ready } = await login(discord);
    const { s } = await client.nextEvent('GUILD_CREATE');
    await eventsSoFar(client);
    await driver.faults({ gateway: 'drop' });
    expect(await client.closed).toBe(1006);
    await driver.createChannel('Reel Talk', 'missed');
    const again = await hello();
    again.send(RESUME, { token: discord.token, session_id: ready.session_id, seq: s });
    expect(await again.nextEvent('CHANNEL_CREATE')).toMatchObject({ d: { name: 'missed' } });
    expect((await again.nextEvent('RESUMED')).op).toBe(0);
    await driver.deleteChannel('missed');
    expect((await again.nextEvent('CHANNEL_DELETE')).d).toMatchObject({ name: 'missed' });
    again.close(1000);
  });

  it.each([
    ['unknown', 'nobody'],
    ['said goodbye to', ''],
  ])('that is %s is invalid', async (_name, id) => {
    const { client, ready } = await login(discord);
    await eventsSoFar(client);
    client.close(1000);
    await client.closed;
    const again = await hello();
    again.send(RESUME, { token: discord.token, session_id: id || ready.session_id, seq: 1 });
    expect(await again.next(({ op }) => op === INVALID_SESSION)).toMatchObject({ d: false });
    again.close();
  });

  it.each([
    ['reconnect', RECONNECT, null],
    ['invalid-session', INVALID_SESSION, false],
    ['invalid-session-resumable', INVALID_SESSION, true],
  ] as const)('can be told: %s', async (gateway, op, d) => {
    const { client } = await login(discord);
    await driver.faults({ gateway });
    expect(await client.next((frame) => frame.op === op)).toMatchObject({ d });
    client.close(1000);
  });

  it('dies without heartbeats', async () => {
    const impatient = await startLocalDiscord({ heartbeatMs: 20 });
    const { client } = await login(impatient);
    expect(await client.closed).toBe(4009);
    await impatient.close();
  });

  it('waits its turn when identifies are counted', async () => {
    const busy = await startLocalDiscord({ maxConcurrency: 1, identifyEveryMs: 5000 });
    await login(busy);
    const second = openGateway(busy);
    await second.next(({ op }) => op === HELLO);
    identify(second, busy.token);
    expect(await second.next(({ op }) => op === INVALID_SESSION)).toMatchObject({ d: false });
    const { body } = await createRest(busy)('GET', '/gateway/bot');
    expect(body).toMatchObject({
      shards: 1,
      session_start_limit: { total: 1000, remaining: 998, max_concurrency: 1 },
    });
    await busy.close();
  });
});
