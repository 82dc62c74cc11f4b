import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Received, Sandbox } from './support/sandbox.ts';
import { APP, callback, nextInteraction, openSandbox } from './support/sandbox.ts';

const long = (count: number) => 'x'.repeat(count);
const input = (fields: object = {}) => ({ type: 4, style: 1, custom_id: 'a', ...fields });
const label = (component: object, fields: object = {}) => ({
  type: 18,
  label: 'L',
  component,
  ...fields,
});
const labels = (count: number) =>
  Array.from({ length: count }, (_, n) => label(input({ custom_id: `i${n}` })));
const modal = (fields: object) => ({
  type: 9,
  data: { title: 'T', custom_id: 'm', components: labels(1), ...fields },
});
const choices = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ name: `n${n}`, value: `v${n}` }));
const radio = (count: number) => ({
  type: 21,
  custom_id: 'r',
  options: choices(count).map(({ value }) => ({ label: value, value })),
});

let sandbox: Sandbox;
let interaction: Received;
let typing: Received;

beforeAll(async () => {
  sandbox = await openSandbox({ ownClock: true });
  const title = { type: 3, name: 'title', description: 'A title', autocomplete: true };
  await sandbox.rest('PUT', `/applications/${APP}/commands`, [
    { name: 'ask', description: 'Ask.', options: [title] },
  ]);
  void sandbox.driver.as('Ana').command('ask');
  interaction = await nextInteraction(sandbox.bot);
  void sandbox.driver.as('Ben').autocomplete('ask', { title: 'x' }, 'title');
  typing = await nextInteraction(sandbox.bot);
});

afterAll(async () => {
  await sandbox.rest('POST', callback(interaction), { type: 5 });
  await sandbox.rest('POST', callback(typing), { type: 8, data: { choices: [] } });
  await sandbox.close();
});

const refused: readonly (readonly [string, object])[] = [
  ['content over 2000', { type: 4, data: { content: long(2001) } }],
  ['a flag nobody may set', { type: 4, data: { content: 'x', flags: 2 } }],
  [
    'two rows with the same custom id',
    {
      type: 4,
      data: {
        content: 'x',
        components: [1, 2].map(() => ({
          type: 1,
          components: [{ type: 2, style: 1, label: 'A', custom_id: 'a' }],
        })),
      },
    },
  ],
  ['a modal title over 45', modal({ title: long(46) })],
  ['a modal custom id over 100', modal({ custom_id: long(101) })],
  ['a modal without components', modal({ components: [] })],
  ['six labels', modal({ components: labels(6) })],
  ['a label over 45', modal({ components: [label(input(), { label: long(46) })] })],
  [
    'a label description over 100',
    modal({ components: [label(input(), { description: long(101) })] }),
  ],
  ['a custom id twice', modal({ components: [label(input()), label(input())] })],
  [
    'an input placeholder over 100',
    modal({ components: [label(input({ placeholder: long(101) }))] }),
  ],
  ['an input over 4000', modal({ components: [label(input({ max_length: 4001 }))] })],
  [
    'an input with its minimum above its maximum',
    modal({ components: [label(input({ min_length: 5, max_length: 4 }))] }),
  ],
  [
    'a value longer than allowed',
    modal({ components: [label(input({ max_length: 2, value: 'xxx' }))] }),
  ],
  ['one radio option', modal({ components: [label(radio(1))] })],
  ['eleven radio options', modal({ components: [label(radio(11))] })],
  [
    'a button in a modal',
    modal({
      components: [{ type: 1, components: [{ type: 2, style: 1, label: 'A', custom_id: 'a' }] }],
    }),
  ],
];

describe('an answer is refused with', () => {
  it.each(refused)('%s', async (_name, body) => {
    expect(await sandbox.rest('POST', callback(interaction), body)).toMatchObject({
      status: 400,
      body: { code: 50035 },
    });
  });

  it('nothing in it', async () => {
    const empty = { type: 4, data: { flags: 64 } };
    expect((await sandbox.rest('POST', callback(interaction), empty)).body.code).toBe(50006);
  });

  it('its fault named by its field', async () => {
    const { body } = await sandbox.rest('POST', callback(interaction), {
      type: 4,
      data: { content: long(2001) },
    });
    expect(body.errors).toEqual({
      data: {
        content: {
          _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }],
        },
      },
    });
  });
});

describe('choices are refused with', () => {
  it.each([
    ['26 of them', choices(26)],
    ['a name over 100', [{ name: long(101), value: 'v' }]],
    ['an empty name', [{ name: '', value: 'v' }]],
    ['a value over 100', [{ name: 'n', value: long(101) }]],
  ])('%s', async (_name, list) => {
    const reply = await sandbox.rest('POST', callback(typing), {
      type: 8,
      data: { choices: list },
    });
    expect(reply).toMatchObject({ status: 400, body: { code: 50035 } });
  });
});
