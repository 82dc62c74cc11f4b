import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConversation } from './support/conversation.ts';
import { nextInteraction, original, webhook } from './support/sandbox.ts';

type Conversation = Awaited<ReturnType<typeof openConversation>>;
let sandbox: Conversation['sandbox'];
let answer: Conversation['answer'];
let command: Conversation['command'];
let click: Conversation['click'];

beforeAll(async () => {
  ({ sandbox, answer, command, click } = await openConversation());
});

afterAll(() => sandbox.close());

describe('a deferred answer', () => {
  it('is filled by an edit, and by the first follow-up', async () => {
    for (const fill of ['edit', 'follow-up']) {
      const { interaction, result } = await command();
      await answer(interaction, 5, { flags: 64 });
      const { message } = await result;
      expect(message?.flags).toBe(64 | 128);
      const filled =
        fill === 'edit'
          ? await sandbox.rest('PATCH', original(interaction), { content: 'done' })
          : await sandbox.rest('POST', webhook(interaction), { content: 'done' });
      expect(filled.body).toMatchObject({
        id: message?.id,
        content: 'done',
        flags: 64,
        edited_timestamp: null,
      });
    }
  });

  it('carries nothing but the ephemeral flag', async () => {
    const { interaction } = await command();
    expect((await answer(interaction, 5, { flags: 32_768 })).body.code).toBe(50035);
    expect((await answer(interaction, 5, { content: 'x' })).body.code).toBe(50035);
    expect((await answer(interaction, 5, { flags: 64 })).status).toBe(204);
  });

  it('may become Components V2 when it is filled', async () => {
    const { interaction } = await command();
    await answer(interaction, 5);
    const components = [{ type: 10, content: 'done' }];
    const filled = await sandbox.rest('PATCH', original(interaction), {
      flags: 32_768,
      components,
    });
    expect(filled.body).toMatchObject({ flags: 32_768, content: '', components });
  });
});

describe('a modal', () => {
  const modal = {
    title: 'Your answer',
    custom_id: 'v1:typed',
    components: [
      {
        type: 18,
        label: 'Film',
        component: { type: 4, style: 1, custom_id: 'film', max_length: 20 },
      },
    ],
  };

  it('comes back with what was typed, and its answer may change the message it came from', async () => {
    const { interaction, result, message } = await click();
    await answer(interaction, 9, modal);
    const shown = (await result).modal;
    if (shown === undefined) throw new Error('no modal');
    const submitted = sandbox.driver.as('Ben').submit(shown, { Film: 'Jaws' });
    const second = await nextInteraction(sandbox.bot);
    expect(second).toMatchObject({
      type: 5,
      message: { id: message.id },
      data: { components: [{ component: { value: 'Jaws' } }] },
    });
    expect((await answer(second, 9, modal)).body.code).toBe(50035);
    await answer(second, 7, { content: 'answered' });
    expect((await submitted).message).toMatchObject({ id: message.id, content: 'answered' });
  });

  it('is not sent with a text that is too long', async () => {
    const { interaction, result } = await command();
    await answer(interaction, 9, modal);
    const shown = (await result).modal;
    if (shown === undefined) throw new Error('no modal');
    await expect(sandbox.driver.as('Ana').submit(shown, { film: 'x'.repeat(21) })).rejects.toThrow(
      /at most 20/,
    );
  });

  it('stays open when its answer failed', async () => {
    const { interaction, result } = await command();
    await answer(interaction, 9, modal);
    const shown = (await result).modal;
    if (shown === undefined) throw new Error('no modal');
    const submit = () => sandbox.driver.as('Ana').submit(shown, { film: 'Jaws' });
    const lost = submit();
    const unanswered = await nextInteraction(sandbox.bot);
    sandbox.clock.now += 3001;
    await answer(unanswered, 5);
    expect((await lost).outcome).toBe('failed');
    const again = submit();
    await answer(await nextInteraction(sandbox.bot), 5);
    expect((await again).outcome).toBe('deferred');
    await expect(submit()).rejects.toThrow('No such modal is open');
  });
});
