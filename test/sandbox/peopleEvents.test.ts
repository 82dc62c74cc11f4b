import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Sandbox } from './support/sandbox.ts';
import {
  ANA,
  APP,
  callback,
  GENERAL,
  MODS,
  nextInteraction,
  openSandbox,
} from './support/sandbox.ts';

const BEN = '120000000000000002';
const command = { name: 'ask', description: 'Ask.' };

interface Frame {
  readonly t: string;
  readonly d: Readonly<Record<string, unknown>>;
}

let sandbox: Sandbox;
let ana: Watcher;
let ben: Watcher;

interface Watcher {
  /** The next frame of a type, and the types that came before it. */
  next(type: string): Promise<Frame & { before: string[] }>;
  close(): void;
}

async function watch(userId: string): Promise<Watcher> {
  const url = `${sandbox.discord.url.replace('http', 'ws')}/people/events?as=${userId}`;
  const socket = new WebSocket(url);
  const frames: Frame[] = [];
  const arrived = new EventTarget();
  socket.on('message', (data) => {
    frames.push(JSON.parse(Buffer.isBuffer(data) ? data.toString() : ''));
    arrived.dispatchEvent(new Event('frame'));
  });
  await once(socket, 'open');
  return {
    async next(type) {
      while (!frames.some(({ t }) => t === type)) await once(arrived, 'frame');
      const index = frames.findIndex(({ t }) => t === type);
      const read = frames.splice(0, index + 1);
      const frame = read[index];
      if (frame === undefined) throw new Error('no frame');
      return { ...frame, before: read.slice(0, index).map(({ t }) => t) };
    },
    close: () => socket.terminate(),
  };
}

beforeAll(async () => {
  sandbox = await openSandbox();
  ana = await watch(ANA);
  ben = await watch(BEN);
  await sandbox.rest('PUT', `/applications/${APP}/commands`, [command]);
});

afterAll(async () => {
  ana.close();
  ben.close();
  await sandbox.close();
});

describe('a person hears', () => {
  it('that commands changed', async () => {
    expect((await ana.next('COMMANDS_UPDATE')).d).toEqual({});
    await ben.next('COMMANDS_UPDATE');
  });

  it('of their own interactions, and of notes that are theirs alone', async () => {
    const result = sandbox.driver.as('Ana').command('ask');
    const interaction = await nextInteraction(sandbox.bot);
    const data = { content: 'locked', flags: 64 };
    await sandbox.rest('POST', callback(interaction), { type: 4, data });
    await result;
    expect((await ana.next('MESSAGE_CREATE')).d).toMatchObject({ content: 'locked', for: ANA });
    const { d } = await ana.next('INTERACTION');
    expect(d).toMatchObject({ id: interaction.id, outcome: 'message', message: { for: ANA } });
    await sandbox.driver.as('Ben').say('done');
    expect((await ben.next('MESSAGE_CREATE')).before).toEqual([]);
  });

  it('of messages posted, changed and removed, where they may look', async () => {
    const path = `/channels/${GENERAL}/messages`;
    await sandbox.driver.as('Mona', { channel: MODS }).say('among us');
    const { body } = await sandbox.rest('POST', path, { content: 'x' });
    await sandbox.rest('PATCH', `${path}/${body.id}`, { content: 'y' });
    await sandbox.rest('DELETE', `${path}/${body.id}`);
    expect((await ben.next('MESSAGE_CREATE')).d).toMatchObject({ id: body.id });
    expect((await ben.next('MESSAGE_UPDATE')).d).toMatchObject({ content: 'y' });
    expect((await ben.next('MESSAGE_DELETE')).d).toMatchObject({
      id: body.id,
      channel_id: GENERAL,
    });
  });

  it('of channels and servers', async () => {
    const { id } = await sandbox.driver.createChannel('Reel Talk', 'new');
    expect((await ben.next('CHANNEL_CREATE')).d).toMatchObject({ id });
    await sandbox.driver.deleteChannel(id);
    expect((await ben.next('CHANNEL_DELETE')).d).toMatchObject({ id });
    const guild = await sandbox.driver.createGuild('Third');
    expect((await ben.next('GUILD_CREATE')).d).toMatchObject({ id: guild.id, name: 'Third' });
    await sandbox.driver.removeGuild(guild.id);
    expect((await ben.next('GUILD_DELETE')).d).toEqual({ id: guild.id });
  });

  it('what was refused to the bot, and which field was at fault', async () => {
    const path = `/channels/${GENERAL}/messages`;
    await sandbox.rest('POST', path, { content: 'x'.repeat(2001) });
    expect((await ana.next('REFUSED')).d).toMatchObject({
      method: 'POST',
      path,
      status: 400,
      code: 50035,
      errors: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } },
    });
  });
});
