import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBot } from './support/botProcess.ts';
import { PATIENCE_MS } from './support/playing.ts';
import { textOf } from './support/reading.ts';
import { openVenue, roomOf, type Room, type Venue } from './support/venue.ts';

const HELLO = 'Hello, I am Leitmotif.';
const WRONG_TOKEN = 'a-token-that-nobody-gave-out';

let venue: Venue | undefined;
beforeAll(async () => {
  venue = await openVenue();
}, 60_000);
afterAll(() => venue?.close());

function here(): Venue {
  if (venue === undefined) throw new Error('The bot did not start.');
  return venue;
}

describe.concurrent('a start that cannot be', () => {
  test('names every setting that is wrong at once, and shows no value', async () => {
    const bot = startBot({
      DISCORD_TOKEN: 'geheim',
      DISCORD_API_BASE: 'ftp://geheim',
      STORE_URL: 'nowhere:geheim',
      LOG_LEVEL: 'geheim',
      SANDBOX_PORT: 'geheim',
    });
    expect(await bot.ended).toBe(78);
    const names = ['DISCORD_API_BASE', 'STORE_URL', 'LOG_LEVEL', 'SANDBOX_PORT'];
    for (const name of names) expect(bot.stderr).toMatch(new RegExp(`^${name} must be `, 'm'));
    expect(bot.stderr).not.toContain('geheim');
  });

  test('says that Discord refused the token', async () => {
    const bot = startBot({ ...settings('refused.sqlite'), DISCORD_TOKEN: WRONG_TOKEN });
    expect(await bot.ended).toBe(78);
    expect(bot.stderr).toContain('DISCORD_TOKEN was refused by Discord.');
    expect(bot.stderr).not.toContain(WRONG_TOKEN);
  });

  test('leaves a damaged store alone, and says what to do', async () => {
    const file = join(here().directory, 'damaged.sqlite');
    await writeFile(file, 'this was a database once, and is none any more\n'.repeat(200));
    const bot = startBot(settings('damaged.sqlite'));
    expect(await bot.ended).toBe(1);
    expect(bot.stderr).toContain('damaged.sqlite is not a database: restore a backup');
  });

  test('does not share its store with a bot that runs', async () => {
    const bot = startBot(settings('store.sqlite'));
    expect(await bot.ended).toBe(1);
    expect(bot.stderr).toContain('store.sqlite is in use by another running bot');
  });

  const settings = (file: string) => ({
    DISCORD_TOKEN: here().sandbox.token,
    DISCORD_API_BASE: here().sandbox.api,
    STORE_URL: `sqlite:${join(here().directory, file)}`,
  });
});

describe('a start', () => {
  test('registers the commands once, and anew only when they have changed', async () => {
    const { sandbox, bot } = here();
    expect(await puts()).toBe(1);
    await bot.end('SIGTERM');
    await here().start();
    expect(await puts()).toBe(1);
    await here().bot.end('SIGTERM');
    await fetch(`${sandbox.api}/v10/applications/${APPLICATION}/commands`, {
      method: 'PUT',
      headers: { authorization: `Bot ${sandbox.token}`, 'content-type': 'application/json' },
      body: JSON.stringify([{ name: 'help', description: 'From an older version' }]),
    });
    expect(await puts()).toBe(2);
    await here().start();
    expect(await puts()).toBe(3);
    await here().driver.commandRegistered('trivia', 'Ana');
  });

  test('says one hello in a new server, and none when it comes back', async () => {
    const room = await here().room('Hello');
    const hello = await room.as('Ana').waitForMessage(isHello, { timeoutMs: PATIENCE_MS });
    expect(textOf(hello)).toContain('/trivia play');
    await here().driver.removeGuild(room.guild);
    const channels = [{ id: room.channel, name: 'general' }];
    await here().driver.createGuild('Hello again', { id: room.guild, channels });
    const back = roomOf(here().driver, room.guild, room.channel);
    await answered(back);
    await here().bot.end('SIGTERM');
    await here().start();
    await answered(back);
    expect(await back.as('Ana').messages()).toEqual([]);
  });

  test('says nothing in a new server where it may not write', async () => {
    const room = await here().room('Mute', { everyone: String((1 << 10) | (1 << 16)) });
    await answered(room);
    expect(await room.as('Ana').messages()).toEqual([]);
  });
});

const APPLICATION = '110000000000000001';

/** How often the bot, or this test, has sent the list of commands. */
async function puts(): Promise<number> {
  const { calls } = await here().driver.log();
  return calls.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands')).length;
}

const isHello = (message: Parameters<typeof textOf>[0]) => textOf(message).startsWith(HELLO);

/** The bot has heard of the server before it answers there, and a hello would have been sent by now. */
async function answered(room: Room): Promise<void> {
  for (const command of ['help', 'settings channels'])
    expect((await room.as('Olga').command(command, {}, { raw: true })).outcome).toBe('message');
}
