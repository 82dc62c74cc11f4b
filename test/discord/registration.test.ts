import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { registerCommands, sameCommands } from '../../src/discord/registration.ts';
import { textsFor } from '../../src/i18n/index.ts';
import { openScriptedApi, type ScriptedApi } from './support/scriptedApi.ts';

let api: ScriptedApi;
beforeAll(async () => {
  api = await openScriptedApi();
});
afterAll(() => api.close());

const APPLICATION = '110000000000000001';
const WANTED = commands.map((command) => command.data(textsFor('en-US')));

/** A list of commands as Discord gives it back: with ids, versions, and everything that was left out. */
function asDiscordHasIt(list: readonly object[]): Record<string, unknown>[] {
  return list.map((command, i) => ({
    id: `20000000000000000${i}`,
    version: `30000000000000000${i}`,
    application_id: APPLICATION,
    type: 1,
    nsfw: false,
    dm_permission: true,
    name_localizations: null,
    description_localizations: null,
    default_member_permissions: null,
    contexts: null,
    integration_types: [0],
    ...command,
  }));
}

test('leaves alone what Discord has already, in whatever order', async () => {
  api.script({ status: 200, body: asDiscordHasIt(WANTED).reverse() });
  expect(await registerCommands(api.rest, APPLICATION, WANTED)).toBe('unchanged');
  expect(api.calls.map(({ method }) => method)).toEqual(['GET']);
});

test('registers everything in one call where anything differs', async () => {
  api.script({ status: 200, body: asDiscordHasIt(WANTED.slice(1)) }, { status: 200, body: [] });
  expect(await registerCommands(api.rest, APPLICATION, WANTED)).toBe('registered');
  expect(api.calls.map(({ method }) => method)).toEqual(['GET', 'PUT']);
  expect(api.calls[1]?.body).toHaveLength(WANTED.length);
});

const option = (more: object) => ({ type: 3, name: 'term', description: 'What', ...more });
const command = (more: object) => ({ name: 'explain', description: 'Explains', ...more });

test.each([
  ['an empty list of options', command({}), command({ options: [] })],
  [
    'a default that is false',
    command({ options: [option({})] }),
    command({ options: [option({ required: false })] }),
  ],
  [
    'localized names',
    command({}),
    command({ name_localized: 'explain', description_localized: 'x' }),
  ],
  ['no permissions', command({}), command({ default_member_permissions: null })],
])('knows a command again to which Discord has added %s', (_, wanted, present) => {
  expect(sameCommands([wanted], [present])).toBe(true);
});

test.each([
  ['another name', command({ name: 'other' })],
  ['another description', command({ description: 'Other' })],
  ['an option more', command({ options: [option({})] })],
  ['another permission', command({ default_member_permissions: '32' })],
  ['another context', command({ contexts: [0, 1] })],
])('tells apart a command with %s', (_, present) => {
  expect(sameCommands([command({})], [present])).toBe(false);
});

test.each([
  ['required', { required: true }],
  ['completed', { autocomplete: true }],
  ['of another type', { type: 4 }],
  ['longer', { max_length: 99 }],
  ['with a choice', { choices: [{ name: 'Easy', value: 'easy' }] }],
])('tells apart an option that is %s', (_, more) => {
  const [plain, changed] = [{}, more].map((each) => command({ options: [option(each)] }));
  expect(sameCommands([plain ?? {}], [{ ...changed }])).toBe(false);
});

test('tells apart choices in another order', () => {
  const choices = ['easy', 'hard'].map((value) => ({ name: value, value }));
  const [wanted, present] = [choices, choices.toReversed()].map((each) =>
    command({ options: [option({ choices: each })] }),
  );
  expect(sameCommands([wanted ?? {}], [{ ...present }])).toBe(false);
});
