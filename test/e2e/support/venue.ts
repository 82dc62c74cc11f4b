import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver } from '../../../src/sandbox/driver.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { startBot, type BotProcess, type Environment } from './botProcess.ts';
import { startSandbox, type Sandbox } from './sandbox.ts';

/** A server with one text channel, in which everybody is a member. */
export interface Room {
  readonly guild: string;
  readonly channel: string;
  as(name: string): Person;
  /** Another text channel of the same server. */
  next(): Promise<Room>;
}

/** A local Discord, a bot in it, and a store that both forget in the end. */
export interface Venue {
  readonly sandbox: Sandbox;
  readonly driver: Driver;
  readonly directory: string;
  readonly bot: BotProcess;
  /** Starts the bot anew, after it has ended. */
  start(extra?: Environment): Promise<void>;
  room(name: string, fields?: object): Promise<Room>;
  close(): Promise<void>;
}

/** Said after `ready`, and after the commands are there. */
const SETTLED = 'commands ';

export async function openVenue(extra: Environment = {}): Promise<Venue> {
  const [sandbox, directory] = await Promise.all([
    startSandbox(),
    mkdtemp(join(tmpdir(), 'leitmotif-')),
  ]);
  const launch = (more: Environment): BotProcess =>
    startBot({
      DISCORD_TOKEN: sandbox.token,
      DISCORD_API_BASE: sandbox.api,
      STORE_URL: `sqlite:${join(directory, 'store.sqlite')}`,
      LOG_LEVEL: 'info',
      ...extra,
      ...more,
    });
  let bot = launch({});
  await bot.said(SETTLED);
  await warmedUp(sandbox.driver);
  return {
    sandbox,
    driver: sandbox.driver,
    directory,
    get bot() {
      return bot;
    },
    start: async (more = {}) => {
      bot = launch(more);
      await bot.said(SETTLED);
    },
    room: (name, fields) => openRoom(sandbox.driver, name, fields),
    close: async () => {
      await bot.end('SIGKILL');
      await sandbox.close();
      await rm(directory, { recursive: true });
    },
  };
}

/** A bot makes its index and draws its first question soon after the start; meanwhile it hears nobody. */
async function warmedUp(driver: Driver): Promise<void> {
  const ana = driver.as('Ana');
  for (const title of ['jaws', 'psycho'])
    await ana.autocomplete('score-or-soundtrack', { title }, 'title');
}

async function openRoom(driver: Driver, name: string, fields: object = {}): Promise<Room> {
  const { id } = await driver.createGuild(`${name} ${randomBytes(3).toString('hex')}`, fields);
  const { guilds } = await driver.state();
  const channel = guilds.find((guild) => guild.id === id)?.channels[0]?.id ?? '';
  return roomOf(driver, id, channel);
}

export function roomOf(driver: Driver, guild: string, channel: string): Room {
  return {
    guild,
    channel,
    as: (name) => driver.as(name, { guild, channel }),
    next: async () => {
      const name = `room-${randomBytes(3).toString('hex')}`;
      const { id } = await driver.createChannel(guild, name);
      return roomOf(driver, guild, id);
    },
  };
}
