import { PermissionFlagsBits as May } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from './support/sandbox.ts';
import { GENERAL, openSandbox, REEL_TALK } from './support/sandbox.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await openSandbox();
});

afterAll(() => sandbox.close());

const say = (channel: string) =>
  sandbox.rest('POST', `/channels/${channel}/messages`, { content: 'x' });

describe('a thread', () => {
  const open = async () => {
    const { body } = await sandbox.rest('POST', `/channels/${GENERAL}/threads`, {
      name: 'night',
      type: 11,
    });
    return String(body.id);
  };

  it('needs its own permission to write, and its own to open', async () => {
    const thread = await open();
    expect((await say(thread)).status).toBe(200);
    const overwrite = {
      id: REEL_TALK,
      type: 0,
      allow: '0',
      deny: String(May.SendMessagesInThreads | May.CreatePublicThreads),
    };
    await sandbox.driver.changeChannel('general', { permission_overwrites: [overwrite] });
    expect((await say(thread)).body.code).toBe(50013);
    expect(
      (await sandbox.rest('POST', `/channels/${GENERAL}/threads`, { name: 'n', type: 11 })).body
        .code,
    ).toBe(50013);
    await sandbox.driver.changeChannel('general', { permission_overwrites: [] });
  });

  it('is changed no more once archived, until someone writes', async () => {
    const thread = await open();
    const { body } = await say(thread);
    await sandbox.rest('PATCH', `/channels/${thread}`, { archived: true });
    const path = `/channels/${thread}/messages/${body.id}`;
    expect(await sandbox.rest('PATCH', path, { content: 'y' })).toMatchObject({
      status: 400,
      body: { code: 50083 },
    });
    expect((await say(thread)).status).toBe(200);
    expect((await sandbox.rest('PATCH', path, { content: 'y' })).status).toBe(200);
  });

  it('is closed for good once locked', async () => {
    const thread = await open();
    await sandbox.rest('PATCH', `/channels/${thread}`, { archived: true, locked: true });
    expect((await say(thread)).body.code).toBe(50083);
  });

  it('goes with its channel', async () => {
    const { id } = await sandbox.driver.createChannel('Reel Talk', 'short-lived');
    const { body } = await sandbox.rest('POST', `/channels/${id}/threads`, { name: 'n', type: 11 });
    await sandbox.driver.deleteChannel(id);
    expect((await sandbox.rest('GET', `/channels/${body.id}`)).body.code).toBe(10003);
  });
});
