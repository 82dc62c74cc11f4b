import { GatewayIntentBits as Intent } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver } from '../../src/sandbox/driver.ts';
import { connect } from '../../src/sandbox/driver.ts';
import type { LocalDiscord } from '../../src/sandbox/localDiscord.ts';
import { startLocalDiscord } from '../../src/sandbox/localDiscord.ts';
import type { GatewayClient } from './support/gatewayClient.ts';
import { login } from './support/gatewayClient.ts';
import { createRest } from './support/restCaller.ts';
import {
  APP,
  callback,
  GENERAL,
  nextInteraction,
  REEL_TALK,
  SMALL_SCREEN,
} from './support/sandbox.ts';

const HEARTBEAT = 1;
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

describe('READY', () => {
  it('names the guilds, which then come one by one', async () => {
    const { client, ready } = await login(discord);
    expect(ready).toMatchObject({
      v: 10,
      user: { id: APP, bot: true },
      guilds: [{ id: REEL_TALK, unavailable: true }, { id: SMALL_SCREEN }],
    });
    expect(ready.resume_gateway_url).toContain(discord.url.replace('http', 'ws'));
    const { d } = await client.nextEvent('GUILD_CREATE');
    expect(d).toMatchObject({
      id: REEL_TALK,
      name: 'Reel Talk',
      channels: [{ id: GENERAL }, {}, {}],
      members: [{ user: { id: APP } }],
    });
    client.close();
  });

  it('is followed by no guild without the intent', async () => {
    const { client } = await login(discord, { intents: 0 });
    expect(await eventsSoFar(client)).toEqual([]);
    client.close();
  });
});

describe('events', () => {
  it('reach the shard of their guild alone', async () => {
    const shards = await Promise.all([0, 1].map((id) => login(discord, { shard: [id, 2] })));
    const guilds = shards.map(({ ready }) => ready.guilds);
    expect(guilds).toEqual([
      [{ id: SMALL_SCREEN, unavailable: true }],
      [{ id: REEL_TALK, unavailable: true }],
    ]);
    const asked = driver.as('Ana', { guild: 'Small Screen' }).command('ask');
    const [second, first] = shards.map(({ client }) => client);
    if (first === undefined || second === undefined) throw new Error('no shards');
    const interaction = await nextInteraction(second);
    expect(interaction).toMatchObject({ guild_id: SMALL_SCREEN });
    expect(await eventsSoFar(first)).not.toContain('INTERACTION_CREATE');
    await createRest(discord)('POST', callback(interaction), { type: 5 });
    expect((await asked).outcome).toBe('deferred');
    first.close(1000);
    second.close(1000);
  });

  it('are no messages without GuildMessages', async () => {
    const { client } = await login(discord, { intents: 0 });
    await driver.as('Ana').say('hello');
    expect(await eventsSoFar(client)).not.toContain('MESSAGE_CREATE');
    client.close(1000);
  });

  it.each([
    ['messages without their words with it', Intent.GuildMessages, ''],
    ['words with MessageContent', Intent.GuildMessages | Intent.MessageContent, 'hello'],
  ])('are %s', async (_name, intents, content) => {
    const { client } = await login(discord, { intents });
    await driver.as('Ana').say('hello');
    const { d } = await client.nextEvent('MESSAGE_CREATE');
    expect(d).toMatchObject({ content, guild_id: REEL_TALK });
    client.close(1000);
  });

  it('tell of ephemeral messages to nobody', async () => {
    const { client } = await login(discord, { intents: Intent.GuildMessages });
    const asked = driver.as('Ana').command('ask');
    const interaction = await nextInteraction(client);
    await createRest(discord)('POST', callback(interaction), {
      type: 4,
      data: { content: 'x', flags: 64 },
    });
    await asked;
    expect(await eventsSoFar(client)).toEqual([]);
    client.close(1000);
  });

  it('tell of channels and guilds that come and go', async () => {
    const { client } = await login(discord);
    const { id } = await driver.createChannel('Reel Talk', 'new');
    expect((await client.nextEvent('CHANNEL_CREATE')).d).toMatchObject({ id, name: 'new' });
    await driver.changeChannel(id, { name: 'renamed' });
    expect((await client.nextEvent('CHANNEL_UPDATE')).d).toMatchObject({ id, name: 'renamed' });
    await driver.deleteChannel(id);
    expect((await client.nextEvent('CHANNEL_DELETE')).d).toMatchObject({ id });
    const guild = await driver.createGuild('Third');
    expect((await client.nextEvent('GUILD_CREATE')).d.id).toBeDefined();
    await driver.removeGuild('Third');
    expect((await client.nextEvent('GUILD_DELETE')).d).toEqual({ id: guild.id });
    client.close(1000);
  });
});
