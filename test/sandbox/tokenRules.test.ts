import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConversation } from './support/conversation.ts';
import { APP, original, webhook } from './support/sandbox.ts';

type Conversation = Awaited<ReturnType<typeof openConversation>>;
let sandbox: Conversation['sandbox'];
let answer: Conversation['answer'];
let command: Conversation['command'];
let click: Conversation['click'];

beforeAll(async () => {
  ({ sandbox, answer, command, click } = await openConversation());
});

afterAll(() => sandbox.close());

describe('a token', () => {
  it('ends after fifteen minutes', async () => {
    const { interaction } = await command();
    await answer(interaction, 4, { content: 'first' });
    sandbox.clock.now += 15 * 60_000;
    expect(
      (await sandbox.rest('PATCH', original(interaction), { content: 'in time' })).status,
    ).toBe(200);
    sandbox.clock.now += 1;
    const late = await sandbox.rest('PATCH', original(interaction), { content: 'late' });
    expect(late).toMatchObject({ status: 401, body: { code: 50027 } });
  });

  it('nobody was given is invalid', async () => {
    const reply = await sandbox.rest('POST', `/webhooks/${APP}/made-up`, { content: 'x' });
    expect(reply).toMatchObject({ status: 401, body: { code: 50027 } });
  });

  it('reaches no message of another token', async () => {
    const first = await command();
    await answer(first.interaction, 4, { content: 'first' });
    const { message } = await first.result;
    const second = await command();
    await answer(second.interaction, 4, { content: 'second' });
    const path = `${webhook(second.interaction)}/messages/${message?.id}`;
    expect((await sandbox.rest('PATCH', path, { content: 'x' })).body.code).toBe(10008);
  });

  it('of a click edits the clicked message as @original after a silent answer', async () => {
    const { interaction, result, message } = await click();
    await answer(interaction, 6);
    expect((await result).outcome).toBe('deferred-update');
    const edited = await sandbox.rest('PATCH', original(interaction), {
      content: 'closed',
      components: [],
    });
    expect(edited.body).toMatchObject({ id: message.id, content: 'closed', components: [] });
  });

  it('says that a deleted message is gone', async () => {
    const { interaction } = await command();
    await answer(interaction, 4, { content: 'x' });
    expect((await sandbox.rest('DELETE', original(interaction))).status).toBe(204);
    expect((await sandbox.rest('PATCH', original(interaction), { content: 'y' })).body.code).toBe(
      10008,
    );
  });
});

describe('an answer to a click', () => {
  it('of type 7 changes the clicked message', async () => {
    const { interaction, result, message } = await click();
    await answer(interaction, 7, { content: 'changed' });
    expect(await result).toMatchObject({
      outcome: 'updated',
      message: { id: message.id, content: 'changed' },
    });
  });

  it('of type 7 says so when the message is gone', async () => {
    const { interaction, message } = await click();
    await sandbox.driver.deleteMessage(message.id, 'Mona');
    expect((await answer(interaction, 7, { content: 'x' })).body.code).toBe(10008);
    await answer(interaction, 6);
  });

  it('of type 4 is a reply to it', async () => {
    const { interaction, result, message } = await click();
    await answer(interaction, 4, { content: 'B is locked', flags: 64 });
    expect((await result).message).toMatchObject({
      type: 19,
      message_reference: { message_id: message.id },
    });
  });
});
