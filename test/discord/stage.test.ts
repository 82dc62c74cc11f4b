import { SnowflakeUtil } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { discordStage } from '../../src/discord/stage.ts';
import { aGame, anOpenGame, CHANNEL, START } from '../support/gameBuilder.ts';
import { openScriptedApi, refused, type ScriptedApi } from './support/scriptedApi.ts';

let api: ScriptedApi;
beforeAll(async () => {
  api = await openScriptedApi();
});
afterAll(() => api.close());

const clock = { now: () => START, after: () => () => undefined };
const stage = (boot = 'boot01') => discordStage(api.rest, clock, boot);
const MESSAGE = String(SnowflakeUtil.generate({ timestamp: START }));
const POSTED = { status: 200, body: { id: MESSAGE } };

const GONE: readonly (readonly [status: number, code: number, gone: string])[] = [
  [404, 10003, 'channelGone'],
  [404, 10004, 'channelGone'],
  [400, 160005, 'channelGone'],
  [400, 50083, 'channelGone'],
  [404, 10008, 'messageGone'],
  [403, 50001, 'noPermission'],
  [403, 50013, 'noPermission'],
];

test.each(GONE)('takes %i with code %i for %s', async (status, code, gone) => {
  api.script(refused(status, code), refused(status, code));
  expect(await stage().ask(aGame())).toEqual({ gone });
  expect(await stage().reveal(anOpenGame())).toEqual({ gone });
});

test.each([
  ['a server error', { status: 502 }],
  ['a refused payload', refused(400, 50035)],
  ['a lost connection', 'drop'],
] as const)('does not take %s for the end of a channel', async (_, turn) => {
  api.script(turn, turn);
  await expect(stage().ask(aGame())).rejects.toThrow(Error);
  await expect(stage().reveal(anOpenGame())).rejects.toThrow(Error);
});

test("tells a question's time by its message's own stamp", async () => {
  api.script(POSTED);
  expect(await stage().ask(aGame())).toEqual({ messageId: MESSAGE, at: START });
  expect(api.calls[0]?.path).toBe(`/api/v10/channels/${CHANNEL}/messages`);
});

test('posts a question once in a run of the bot, and anew after a restart', async () => {
  api.script(POSTED, POSTED, POSTED);
  const game = { ...aGame(), id: 'a0b1c2d3e4f5', index: 29 };
  for (const boot of ['boot01', 'boot01', 'boot02']) await stage(boot).ask(game);
  const nonces = api.calls.map(({ body }) => String(body['nonce']));
  expect(nonces[0]).toBe(nonces[1]);
  expect(nonces[0]).not.toBe(nonces[2]);
  expect(api.calls[0]?.body['enforce_nonce']).toBe(true);
  expect(nonces[0]?.length).toBeLessThanOrEqual(25);
});

test('says the last words only where somebody can read them', async () => {
  api.script();
  await stage().finish({ ...aGame(), phase: 'finished', ending: 'channelGone' });
  await stage().finish({ ...aGame(), phase: 'finished', ending: 'noPermission' });
  await stage().finish({ ...aGame({ rules: { mode: 'single' } }), phase: 'finished' });
  expect(api.calls).toEqual([]);
  await stage().finish({ ...aGame(), phase: 'finished', ending: 'messageGone' });
  expect(api.calls).toHaveLength(1);
});

test('changes no message of a game that has not asked yet', async () => {
  api.script();
  await stage().reveal(aGame());
  await stage().count(aGame());
  expect(api.calls).toEqual([]);
});
