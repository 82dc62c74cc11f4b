import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/sandbox/state/messageTypes.ts';
import type { Received, Sandbox } from './support/sandbox.ts';
import {
  ANA,
  APP,
  callback,
  GENERAL,
  nextInteraction,
  openSandbox,
  original,
  REEL_TALK,
  TRIVIA,
} from './support/sandbox.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await openSandbox();
  const count = {
    type: 4,
    name: 'questions',
    description: 'How many',
    required: true,
    min_value: 1,
    max_value: 20,
  };
  const mode = {
    type: 3,
    name: 'mode',
    description: 'How',
    choices: [{ name: 'Quick', value: 'quick' }],
  };
  const who = { type: 6, name: 'who', description: 'Against whom' };
  const play = { type: 1, name: 'play', description: 'Play.', options: [count, mode, who] };
  await sandbox.rest('PUT', `/applications/${APP}/commands`, [
    { name: 'trivia', description: 'Trivia.', options: [play] },
    { name: 'ask', description: 'Ask.' },
  ]);
});

afterAll(() => sandbox.close());

const reply = (interaction: Received, data: object) =>
  sandbox.rest('POST', callback(interaction), { type: 4, data });

async function posted(data: object): Promise<Message> {
  const result = sandbox.driver.as('Ana').command('ask');
  await reply(await nextInteraction(sandbox.bot), data);
  const { message } = await result;
  if (message === undefined) throw new Error('no message');
  return message;
}

describe('an ephemeral message', () => {
  it('is seen by one person, and by nobody over the channel', async () => {
    const message = await posted({ content: 'locked', flags: 64 });
    const own = await sandbox.driver.as('Ana').messages();
    expect(own).toContainEqual(expect.objectContaining({ id: message.id, for: ANA }));
    const others = await sandbox.driver.as('Ben').messages();
    expect(others.map(({ id }) => id)).not.toContain(message.id);
    expect(
      (await sandbox.rest('GET', `/channels/${GENERAL}/messages/${message.id}`)).body.code,
    ).toBe(10008);
  });

  it('cannot be pressed by anybody else', async () => {
    const message = await posted({
      content: 'x',
      flags: 64,
      components: [{ type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go' }] }],
    });
    await expect(sandbox.driver.as('Ben').click(message, 'Go')).rejects.toThrow('no such message');
  });
});

describe('a component', () => {
  const options = ['a', 'b', 'c'].map((value) => ({ label: value, value }));
  const select = { type: 3, custom_id: 'pick', options, min_values: 1, max_values: 2 };
  const buttons = [
    { type: 2, style: 1, label: 'Off', custom_id: 'off', disabled: true },
    { type: 2, style: 5, label: 'Site', url: 'https://example.org' },
  ];
  let message: Message;

  beforeAll(async () => {
    message = await posted({
      content: 'x',
      components: [
        { type: 1, components: [select] },
        { type: 1, components: buttons },
        { type: 1, components: [{ type: 5, custom_id: 'users' }] },
      ],
    });
  });

  it.each([
    [[], /at least 1/],
    [['a', 'b', 'c'], /at most 2/],
    [['a', 'a'], /only once/],
    [['z'], /from the list/],
  ])('of a select is not sent with %j', async (values, sentence) => {
    await expect(sandbox.driver.as('Ben').select(message, 'pick', values)).rejects.toThrow(
      sentence,
    );
  });

  it('that is disabled or a link cannot be pressed', async () => {
    const ben = sandbox.driver.as('Ben');
    await expect(ben.click(message, 'Off')).rejects.toThrow('disabled');
    await expect(ben.click(message, 'gone')).rejects.toThrow('no such button');
  });

  it('can be forged', async () => {
    const result = sandbox.driver.as('Ben').click(message, 'v1:forged', { raw: true });
    const interaction = await nextInteraction(sandbox.bot);
    expect(interaction.data).toMatchObject({ custom_id: 'v1:forged', component_type: 2 });
    await sandbox.rest('POST', callback(interaction), { type: 6 });
    expect((await result).outcome).toBe('deferred-update');
  });

  it('brings the users that were chosen', async () => {
    const result = sandbox.driver.as('Ben').select(message, 'users', [ANA]);
    const interaction = await nextInteraction(sandbox.bot);
    expect(interaction.data).toMatchObject({
      component_type: 5,
      values: [ANA],
      resolved: { users: { [ANA]: {} } },
    });
    await sandbox.rest('POST', callback(interaction), { type: 6 });
    await result;
  });
});

describe('waiting for a message', () => {
  it('sees one that is there, one that comes, and one that changes', async () => {
    const ben = sandbox.driver.as('Ben', { channel: 'film-trivia' });
    const { body } = await sandbox.rest('POST', `/channels/${TRIVIA}/messages`, {
      content: 'first',
    });
    expect((await ben.waitForMessage(({ content }) => content === 'first')).id).toBe(body.id);
    const second = ben.waitForMessage(({ content }) => content === 'second');
    await sandbox.rest('POST', `/channels/${TRIVIA}/messages`, { content: 'second' });
    await second;
    const changed = ben.waitForMessage(({ content }) => content === 'changed');
    await sandbox.rest('PATCH', `/channels/${TRIVIA}/messages/${body.id}`, { content: 'changed' });
    expect((await changed).id).toBe(body.id);
  });

  it('ends with a sentence', async () => {
    const ben = sandbox.driver.as('Ben');
    await expect(ben.waitForMessage(() => false, { timeoutMs: 1 })).rejects.toThrow(
      'Ben waited 1 ms',
    );
  });
});

describe('the log', () => {
  it('tells what the bot called, what was refused, and how fast it answered', async () => {
    const { calls: before } = await sandbox.driver.log();
    const since = before.at(-1)?.n ?? 0;
    const result = sandbox.driver.as('Ana').command('ask');
    const interaction = await nextInteraction(sandbox.bot);
    await reply(interaction, { content: 'x' });
    await result;
    await sandbox.rest('PATCH', original(interaction), { content: 'x'.repeat(2001) });
    const { calls, interactions } = await sandbox.driver.log(since);
    expect(calls).toMatchObject([
      { method: 'POST', route: '/interactions/:id/:token/callback', status: 204 },
      { method: 'PATCH', status: 400, code: 50035, refused: 'Invalid Form Body' },
    ]);
    expect(interactions.at(-1)).toMatchObject({ id: interaction.id, outcome: 'message' });
  });
});

describe('people', () => {
  it('come into a server with their roles', async () => {
    const { id } = await sandbox.driver.addUser('Nia', 'Reel Talk', ['Host']);
    const { guilds } = await sandbox.driver.state();
    const reelTalk = guilds.find((guild) => guild.id === REEL_TALK);
    expect(reelTalk?.members).toContainEqual(
      expect.objectContaining({
        roles: [expect.any(String)],
        user: expect.objectContaining({ id }),
      }),
    );
    expect((await sandbox.driver.as('Nia').say('hello')).content).toBe('hello');
  });

  it('remove messages of others only as moderators', async () => {
    const { id } = await sandbox.driver.as('Ana').say('x');
    await expect(sandbox.driver.deleteMessage(id, 'Ben')).rejects.toThrow('ManageMessages');
    await sandbox.driver.deleteMessage(id, 'Mona');
    expect((await sandbox.driver.as('Ana').messages()).map((each) => each.id)).not.toContain(id);
  });
});
