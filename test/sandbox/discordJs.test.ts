import { ApplicationCommandOptionType, Client, Events, GatewayIntentBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver } from '../../src/sandbox/driver.ts';
import { connect } from '../../src/sandbox/driver.ts';
import { textOf } from '../../src/sandbox/driver/findComponent.ts';
import type { LocalDiscord } from '../../src/sandbox/localDiscord.ts';
import { startLocalDiscord } from '../../src/sandbox/localDiscord.ts';
import type { Message } from '../../src/sandbox/state/messageTypes.ts';
import { answer } from './support/discordJsBot.ts';
import { GENERAL, REEL_TALK } from './support/sandbox.ts';

let discord: LocalDiscord;
let driver: Driver;
let client: Client;
const faults: Error[] = [];

beforeAll(async () => {
  discord = await startLocalDiscord();
  driver = await connect(discord.url);
  client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.api } });
  client.on(Events.Error, (error) => faults.push(error));
  client.on(
    Events.InteractionCreate,
    (interaction) => void answer(interaction).catch((error: Error) => faults.push(error)),
  );
  const ready = new Promise((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  await client.login(discord.token);
  await ready;
  await client.application?.commands.set([
    { name: 'play', description: 'Play.' },
    {
      name: 'slow',
      description: 'Take time.',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'title',
          description: 'A title',
          autocomplete: true,
        },
      ],
    },
  ]);
});

afterAll(async () => {
  await client.destroy();
  await driver.close();
  await discord.close();
});

const shown = (message: Message | undefined): Message => {
  if (message === undefined) throw new Error('There is no message.');
  return message;
};

describe('discord.js', () => {
  it('knows the servers, channels and itself', () => {
    expect(client.user?.username).toBe('Leitmotif');
    expect(client.guilds.cache.map(({ name }) => name)).toEqual(['Reel Talk', 'Small Screen']);
    expect(client.guilds.cache.get(REEL_TALK)?.channels.cache.map(({ name }) => name)).toContain(
      'film-trivia',
    );
  });

  it('answers a command, its buttons and its modal', async () => {
    const asked = await driver.as('Ana').command('play');
    const message = shown(asked.message);
    expect(textOf(message)).toContain('Score or soundtrack?');
    expect(shown((await driver.as('Ben').click(message, 'Original score')).message)).toMatchObject({
      content: 'locked',
      flags: 64,
    });
    const { modal: open } = await driver.as('Ben').click(message, 'Type it');
    if (open === undefined) throw new Error('There is no modal.');
    const typed = await driver.as('Ben').submit(open, { Film: 'Jaws' });
    expect(typed.message?.content).toBe('You typed Jaws');
    const closed = await driver.as('Ana').click(message, 'Close');
    expect(closed).toMatchObject({ outcome: 'updated', message: { id: message.id } });
    expect(textOf(shown(closed.message))).toBe('Closed');
  });

  it('completes what is being typed', async () => {
    const { choices } = await driver.as('Ana').autocomplete('slow', { title: 'Star' }, 'title');
    expect(choices).toEqual([{ name: 'Star Wars', value: 'sw' }]);
  });

  it('defers, edits with a file and follows up', async () => {
    const { outcome, message } = await driver.as('Ana').command('slow');
    expect(outcome).toBe('deferred');
    const done = await driver.as('Ben').waitForMessage(({ content }) => content === 'done');
    expect(done.id).toBe(message?.id);
    expect(await (await fetch(done.attachments[0]?.url ?? '')).text()).toBe('a picture');
    const more = await driver.as('Ana').waitForMessage(({ content }) => content === 'and more');
    expect(more).toMatchObject({ flags: 64, message_reference: { message_id: message?.id } });
  });

  it('sends and edits messages in channels, and opens threads', async () => {
    const channel = await client.channels.fetch(GENERAL);
    if (channel?.isSendable() !== true || !('threads' in channel))
      throw new Error('There is no channel.');
    const sent = await channel.send({ content: 'x', nonce: '1', enforceNonce: true });
    expect((await sent.edit('y')).content).toBe('y');
    const thread = await sent.startThread({ name: 'Trivia night' });
    expect((await thread.send('round one')).channelId).toBe(thread.id);
    await sent.delete();
  });

  it('waits out a rate limit instead of failing', async () => {
    await driver.faults({
      rest: [{ method: 'POST', path: '/messages', status: 429, retryAfter: 0.05, times: 1 }],
    });
    const channel = await client.channels.fetch(GENERAL);
    if (channel?.isSendable() !== true) throw new Error('There is no channel.');
    expect((await channel.send('patient')).content).toBe('patient');
  });

  it('resumes after a drop and has missed nothing', async () => {
    const resumed = new Promise((resolve) => {
      client.once(Events.ShardResume, resolve);
    });
    const created = new Promise<string>((resolve) => {
      client.once(Events.ChannelCreate, ({ name }) => resolve(name));
    });
    await driver.faults({ gateway: 'drop' });
    await driver.createChannel('Reel Talk', 'missed');
    await resumed;
    expect(await created).toBe('missed');
    expect((await driver.as('Ana').command('play')).outcome).toBe('message');
  });

  it('identifies anew when its session is gone', async () => {
    const ready = new Promise((resolve) => {
      client.once(Events.ShardReady, resolve);
    });
    await driver.faults({ gateway: 'invalid-session' });
    await ready;
    expect((await driver.as('Ana').command('play')).outcome).toBe('message');
  }, 15_000);

  it('raised no error in all that', () => {
    expect(faults).toEqual([]);
  });
});
