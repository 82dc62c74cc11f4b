import { MessageFlags, SnowflakeUtil } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendReply } from '../../src/discord/answering.ts';
import { privately, publicly } from '../../src/discord/contract.ts';
import { notice } from '../../src/views/notice.ts';
import { openScriptedApi, refused, type ScriptedApi } from './support/scriptedApi.ts';

let api: ScriptedApi;
beforeAll(async () => {
  api = await openScriptedApi();
});
afterAll(() => api.close());

const REPLY = privately(notice('B is locked, 1.8 s'));
const ACKNOWLEDGED = refused(400, 40060);
const UNKNOWN_INTERACTION = refused(404, 10062);

/** An interaction of so many milliseconds ago. */
const interaction = (ago = 0) => ({
  id: String(SnowflakeUtil.generate({ timestamp: Date.now() - ago })),
  token: 'interaction-token',
  applicationId: '110000000000000001',
});

test('sends one callback, private where the reply is private', async () => {
  const clicked = interaction();
  api.script();
  await sendReply(api.rest, clicked, REPLY);
  expect(api.calls).toHaveLength(1);
  expect(api.calls[0]?.path).toBe(`/api/v10/interactions/${clicked.id}/interaction-token/callback`);
  expect(api.calls[0]?.body).toMatchObject({ type: 4 });
  expect(flagsOf(0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  api.script();
  await sendReply(api.rest, interaction(), publicly(notice('For everybody')));
  expect(flagsOf(0) & MessageFlags.Ephemeral).toBe(0);
});

test('tries again after a server error and after a lost connection', async () => {
  api.script({ status: 500 }, 'drop', { status: 204 });
  await sendReply(api.rest, interaction(), REPLY);
  expect(api.calls).toHaveLength(3);
});

test('takes "already acknowledged" after a retry for success', async () => {
  api.script('drop', ACKNOWLEDGED);
  await sendReply(api.rest, interaction(), REPLY);
  expect(api.calls).toHaveLength(2);
});

test('does not take "already acknowledged" at once for success', async () => {
  api.script(ACKNOWLEDGED);
  await expect(sendReply(api.rest, interaction(), REPLY)).rejects.toMatchObject({ code: 40060 });
  expect(api.calls).toHaveLength(1);
});

test('does not repeat what Discord has read and refused', async () => {
  api.script(UNKNOWN_INTERACTION);
  await expect(sendReply(api.rest, interaction(), REPLY)).rejects.toMatchObject({ code: 10062 });
  expect(api.calls).toHaveLength(1);
});

test('gives up when the three seconds are nearly over', async () => {
  api.script(...Array.from({ length: 9 }, () => ({ status: 500 })));
  await expect(sendReply(api.rest, interaction(2450), REPLY)).rejects.toMatchObject({
    status: 500,
  });
  expect(api.calls).toHaveLength(1);
});

test('gives up after a few tries', async () => {
  api.script(...Array.from({ length: 9 }, () => ({ status: 500 })));
  await expect(sendReply(api.rest, interaction(), REPLY)).rejects.toMatchObject({ status: 500 });
  expect(api.calls).toHaveLength(4);
});

test('acknowledges a deferred reply before its work begins, and fills it in', async () => {
  const clicked = interaction();
  api.script({ status: 204 }, { status: 200, body: {} });
  const callsAtWork: number[] = [];
  await sendReply(api.rest, clicked, {
    do: 'defer',
    private: true,
    work: () => {
      callsAtWork.push(api.calls.length);
      return Promise.resolve(notice('Here it is'));
    },
  });
  expect(callsAtWork).toEqual([1]);
  expect(api.calls[0]?.body).toMatchObject({ type: 5, data: { flags: MessageFlags.Ephemeral } });
  expect(api.calls[1]).toMatchObject({
    method: 'PATCH',
    path: '/api/v10/webhooks/110000000000000001/interaction-token/messages/@original',
  });
});

function flagsOf(call: number): number {
  const data = api.calls[call]?.body['data'] as { flags?: number } | undefined;
  return data?.flags ?? 0;
}
