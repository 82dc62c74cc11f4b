import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Received, Sandbox } from './support/sandbox.ts';
import { ANA, APP, callback, nextInteraction, openSandbox } from './support/sandbox.ts';

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

describe('options', () => {
  const ana = () => sandbox.driver.as('Ana');

  it.each([
    ['a missing one', {}, /questions: This option is required/],
    ['an unknown one', { questions: 5, era: '1980s' }, /era: The command has no such option/],
    ['a text for a number', { questions: 'five' }, /Give a number/],
    ['a fraction', { questions: 1.5 }, /whole number/],
    ['too few', { questions: 0 }, /at least 1/],
    ['too many', { questions: 21 }, /at most 20/],
    ['no choice of the list', { questions: 5, mode: 'slow' }, /Choose one of: Quick/],
  ])('are refused as a client does: %s', async (_name, options, sentence) => {
    await expect(ana().command('trivia play', options)).rejects.toThrow(sentence);
  });

  it('reach the bot inside their subcommand, with the users they name', async () => {
    const result = ana().command('trivia play', { questions: 5, who: ANA });
    const interaction = await nextInteraction(sandbox.bot);
    expect(interaction.data).toMatchObject({
      name: 'trivia',
      options: [
        {
          name: 'play',
          type: 1,
          options: [
            { name: 'questions', type: 4, value: 5 },
            { name: 'who', value: ANA },
          ],
        },
      ],
      resolved: { users: { [ANA]: { username: 'ana' } }, members: { [ANA]: { roles: [] } } },
    });
    expect(interaction).toMatchObject({
      locale: 'en-US',
      guild_locale: 'en-US',
      context: 0,
      attachment_size_limit: 10_485_760,
    });
    await reply(interaction, { content: 'x' });
    await result;
  });

  it('can be forged', async () => {
    const result = ana().command('trivia play', { questions: 999 }, { raw: true });
    const interaction = await nextInteraction(sandbox.bot);
    expect(JSON.stringify(interaction.data)).toContain('999');
    await reply(interaction, { content: 'x' });
    await result;
  });

  it.each(['trivia', 'trivia stop', 'nothing'])(
    'belong to a command that is there: /%s is not',
    async (name) => {
      await expect(ana().command(name)).rejects.toThrow(/There is no command/);
    },
  );
});
