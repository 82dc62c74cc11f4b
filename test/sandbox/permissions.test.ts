import { PermissionFlagsBits as May } from 'discord-api-types/v10';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from './support/sandbox.ts';
import {
  ANA,
  APP,
  callback,
  GENERAL,
  MODS,
  nextInteraction,
  openSandbox,
  REEL_TALK,
  TRIVIA,
} from './support/sandbox.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.rest('PUT', `/applications/${APP}/commands`, [
    { name: 'ask', description: 'Ask.' },
    { name: 'settings', description: 'Set.', default_member_permissions: String(May.ManageGuild) },
    { name: 'owner', description: 'Nobody but administrators.', default_member_permissions: '0' },
    { name: 'alone', description: 'In direct messages.', contexts: [1] },
  ]);
});

beforeEach(async () => {
  await sandbox.driver.changeChannel('film-trivia', { overwrites: [] });
});

afterAll(() => sandbox.close());

/** Takes permissions from everyone in #film-trivia. */
function deny(bits: bigint) {
  const overwrite = { id: REEL_TALK, type: 0, allow: '0', deny: String(bits) };
  return sandbox.driver.changeChannel('film-trivia', { permission_overwrites: [overwrite] });
}

const say = (body: object, channel = TRIVIA) =>
  sandbox.rest('POST', `/channels/${channel}/messages`, body);

describe('the bot', () => {
  it.each([
    ['see', May.ViewChannel, { content: 'x' }, 50001],
    ['write', May.SendMessages, { content: 'x' }, 50013],
    ['embed', May.EmbedLinks, { embeds: [{ title: 't' }] }, 50013],
  ])('is told when it may not %s', async (_name, bits, body, code) => {
    expect((await say(body)).status).toBe(200);
    await deny(bits);
    expect(await say(body)).toMatchObject({ status: 403, body: { code } });
  });

  it('cannot attach files without the permission', async () => {
    await deny(May.AttachFiles);
    const form = new FormData();
    form.set('payload_json', '{}');
    form.set('files[0]', new Blob(['x']), 'x.txt');
    const reply = await sandbox.rest('POST', `/channels/${TRIVIA}/messages`, form);
    expect(reply.body.code).toBe(50013);
  });

  it('answers interactions where it may not write', async () => {
    await deny(May.SendMessages);
    const result = sandbox.driver.as('Ana', { channel: 'film-trivia' }).command('ask');
    const interaction = await nextInteraction(sandbox.bot);
    expect(BigInt(String(interaction.app_permissions)) & May.SendMessages).toBe(0n);
    await sandbox.rest('POST', callback(interaction), { type: 4, data: { content: 'x' } });
    expect((await result).outcome).toBe('message');
  });

  it('is given back by a role what a channel takes from everyone', async () => {
    await deny(May.SendMessages);
    await sandbox.driver.setRoles(APP, REEL_TALK, ['Moderator']);
    expect((await say({ content: 'x' })).body.code).toBe(50013);
    const overwrites = [
      { id: REEL_TALK, type: 0, allow: '0', deny: String(May.SendMessages) },
      { id: APP, type: 1, allow: String(May.SendMessages), deny: '0' },
    ];
    await sandbox.driver.changeChannel('film-trivia', { permission_overwrites: overwrites });
    expect((await say({ content: 'x' })).status).toBe(200);
    await sandbox.driver.setRoles(APP, REEL_TALK, []);
  });

  it('removes messages of others only as a moderator', async () => {
    const { id } = await sandbox.driver.as('Ana', { channel: GENERAL }).say('x');
    const path = `/channels/${GENERAL}/messages/${id}`;
    expect((await sandbox.rest('DELETE', path)).body.code).toBe(50013);
    await sandbox.driver.setRoles(APP, REEL_TALK, ['Moderator']);
    expect((await sandbox.rest('DELETE', path)).status).toBe(204);
    await sandbox.driver.setRoles(APP, REEL_TALK, []);
  });

  it.each([
    ['GET', `/channels/${APP}`, 10003],
    ['GET', `/channels/${GENERAL}/messages/${APP}`, 10008],
    ['GET', `/channels/${MODS}`, 50001],
    ['GET', `/guilds/${APP}`, 10004],
    ['GET', `/guilds/${REEL_TALK}/members/${REEL_TALK}`, 10007],
    ['GET', `/users/${REEL_TALK}`, 10013],
    ['PATCH', `/channels/${GENERAL}`, 50013],
    ['GET', '/nothing/here', 0],
  ])('%s %s gives %i', async (method, path, code) => {
    const reply = await sandbox.rest(method, path, method === 'PATCH' ? { name: 'x' } : undefined);
    expect(reply.body.code).toBe(code);
    expect([403, 404]).toContain(reply.status);
  });
});

describe('a person', () => {
  const names = async (name: string) =>
    (await sandbox.driver.as(name).commands()).map((each) => each.name);

  it('finds the commands they may use in a server', async () => {
    expect(await names('Ana')).toEqual(['ask']);
    expect(await names('Mona')).toEqual(['ask', 'settings']);
    expect(await names('Olga')).toEqual(['ask', 'settings', 'owner']);
  });

  it('is not let through to a command they may not use, unless the test forges it', async () => {
    const ana = sandbox.driver.as('Ana');
    await expect(ana.command('settings')).rejects.toThrow('may not use /settings');
    const forged = ana.command('settings', {}, { raw: true });
    const interaction = await nextInteraction(sandbox.bot);
    expect(interaction).toMatchObject({ member: { user: { id: ANA } } });
    await sandbox.rest('POST', callback(interaction), {
      type: 4,
      data: { content: 'no', flags: 64 },
    });
    expect((await forged).outcome).toBe('message');
  });

  it('loses commands with USE_APPLICATION_COMMANDS', async () => {
    await deny(May.UseApplicationCommands);
    expect(await sandbox.driver.as('Ana', { channel: 'film-trivia' }).commands()).toEqual([]);
  });

  it('sees a channel only with VIEW_CHANNEL', async () => {
    await expect(sandbox.driver.as('Ana', { channel: MODS }).messages()).rejects.toThrow(
      'cannot see',
    );
    expect(await sandbox.driver.as('Mona', { channel: MODS }).messages()).toEqual([]);
  });

  it('comes with the permissions of the channel', async () => {
    await deny(May.SendMessages);
    const result = sandbox.driver.as('Mona', { channel: 'film-trivia' }).command('ask');
    const interaction = await nextInteraction(sandbox.bot);
    const { permissions } = Object(interaction.member);
    expect(BigInt(permissions) & May.SendMessages).toBe(0n);
    expect(BigInt(permissions) & May.ManageGuild).toBe(May.ManageGuild);
    await sandbox.rest('POST', callback(interaction), { type: 5 });
    await result;
  });
});
