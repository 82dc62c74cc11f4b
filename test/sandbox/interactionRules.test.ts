import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConversation } from './support/conversation.ts';
import {
  APP,
  GENERAL,
  callback,
  nextInteraction,
  webhook,
  openSandbox,
} from './support/sandbox.ts';

type Conversation = Awaited<ReturnType<typeof openConversation>>;
let sandbox: Conversation['sandbox'];
let answer: Conversation['answer'];
let command: Conversation['command'];
let click: Conversation['click'];

beforeAll(async () => {
  ({ sandbox, answer, command, click } = await openConversation());
});

afterAll(() => sandbox.close());

describe('the first answer', () => {
  it('is refused after three seconds, and the person sees a failure', async () => {
    const { interaction, result } = await command();
    sandbox.clock.now += 3001;
    expect((await answer(interaction, 4, { content: 'late' })).body.code).toBe(10062);
    expect(await result).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('did not respond'),
    });
    expect((await sandbox.rest('POST', webhook(interaction), { content: 'x' })).body.code).toBe(
      10015,
    );
  });

  it('is taken at three seconds', async () => {
    const { interaction, result } = await command();
    sandbox.clock.now += 3000;
    expect((await answer(interaction, 4, { content: 'in time' })).status).toBe(204);
    expect((await result).outcome).toBe('message');
  });

  it('is given only once', async () => {
    const { interaction } = await command();
    await answer(interaction, 5);
    const second = await answer(interaction, 4, { content: 'again' });
    expect(second).toMatchObject({ status: 400, body: { code: 40060 } });
  });

  it('needs the token that belongs to the id', async () => {
    const { interaction } = await command();
    const other = await command();
    const mixed = { ...interaction, token: other.interaction.token };
    expect((await answer(mixed, 5)).body.code).toBe(10062);
    await answer(interaction, 5);
    await answer(other.interaction, 5);
  });

  it.each([
    ['command', 6],
    ['command', 7],
    ['command', 8],
    ['command', 1],
    ['component', 8],
  ])('to a %s is never of type %i', async (kind, type) => {
    const { interaction } = kind === 'command' ? await command() : await click();
    const reply = await answer(interaction, type, { content: 'x', choices: [] });
    expect(reply).toMatchObject({ status: 400, body: { code: 50035, errors: { type: {} } } });
    await answer(interaction, 5);
  });

  it('to autocomplete is a list of choices and nothing else', async () => {
    const result = sandbox.driver.as('Ana').autocomplete('ask', { title: 'star' }, 'title');
    const interaction = await nextInteraction(sandbox.bot);
    expect((await answer(interaction, 4, { content: 'x' })).body.code).toBe(50035);
    await answer(interaction, 8, { choices: [{ name: 'Star Wars', value: 'star-wars-1977' }] });
    expect(await result).toMatchObject({ outcome: 'choices', choices: [{ name: 'Star Wars' }] });
  });

  it('tells which message it made when asked', async () => {
    const { interaction } = await command();
    const reply = await sandbox.rest('POST', `${callback(interaction)}?with_response=true`, {
      type: 4,
      data: { content: 'x', flags: 64 },
    });
    expect(reply).toMatchObject({
      status: 200,
      body: {
        interaction: { id: interaction.id, response_message_ephemeral: true },
        resource: { type: 4, message: { content: 'x' } },
      },
    });
  });
});

describe('a person', () => {
  it('sees a failure at once when the bot is not connected', async () => {
    const lonely = await openSandbox();
    await lonely.rest('PUT', `/applications/${APP}/commands`, [
      { name: 'ask', description: 'Ask.' },
    ]);
    lonely.bot.close(1000);
    await lonely.bot.closed;
    const result = await lonely.driver.as('Ana', { channel: GENERAL }).command('ask');
    expect(result).toMatchObject({ outcome: 'failed', reason: 'The bot is not connected.' });
    await lonely.close();
  });
});
