import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from './support/sandbox.ts';
import { APP, openSandbox, REEL_TALK } from './support/sandbox.ts';

const PATH = `/applications/${APP}/commands`;
const DAY_MS = 24 * 60 * 60 * 1000;
const long = (count: number) => 'x'.repeat(count);
const command = (fields: object = {}) => ({ name: 'ask', description: 'Ask.', ...fields });
const option = (fields: object = {}) => ({
  type: 3,
  name: 'title',
  description: 'A title',
  ...fields,
});
const options = (count: number) =>
  Array.from({ length: count }, (_, n) => option({ name: `o${n}` }));
const choices = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ name: `n${n}`, value: `v${n}` }));
const commands = (count: number, prefix = 'c') =>
  Array.from({ length: count }, (_, n) => command({ name: `${prefix}${n}` }));

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await openSandbox({ ownClock: true });
});

beforeEach(() => {
  sandbox.clock.now += DAY_MS;
});

afterAll(() => sandbox.close());

const refused: readonly (readonly [string, object])[] = [
  ['a name over 32', command({ name: long(33) })],
  ['a name in upper case', command({ name: 'Ask' })],
  ['a name with a space', command({ name: 'ask me' })],
  ['no description', { name: 'ask' }],
  ['a description over 100', command({ description: long(101) })],
  ['a locale that Discord has not', command({ name_localizations: { xx: 'ask' } })],
  ['a localized name in upper case', command({ name_localizations: { de: 'Frage' } })],
  ['26 options', command({ options: options(26) })],
  ['an option name twice', command({ options: [option(), option()] })],
  [
    'a required option after an optional one',
    command({ options: [option(), option({ name: 'b', required: true })] }),
  ],
  [
    'a subcommand beside an option',
    command({ options: [option(), { type: 1, name: 'sub', description: 'd' }] }),
  ],
  ['26 choices', command({ options: [option({ choices: choices(26) })] })],
  [
    'a choice name over 100',
    command({ options: [option({ choices: [{ name: long(101), value: 'v' }] })] }),
  ],
  [
    'a choice value over 100',
    command({ options: [option({ choices: [{ name: 'n', value: long(101) }] })] }),
  ],
  [
    'a choice name twice',
    command({ options: [option({ choices: [...choices(1), ...choices(1)] })] }),
  ],
  [
    'choices and autocomplete',
    command({ options: [option({ autocomplete: true, choices: choices(1) })] }),
  ],
  [
    'a minimum above the maximum',
    command({ options: [option({ type: 4, min_value: 3, max_value: 2 })] }),
  ],
  ['a maximum length over 6000', command({ options: [option({ max_length: 6001 })] })],
  [
    'more than 8000 characters',
    command({
      options: Array.from({ length: 25 }, (_, n) =>
        option({
          name: `o${n}`,
          choices: choices(25).map((each) => ({ ...each, name: each.name + long(20) })),
        }),
      ),
    }),
  ],
  ['a description on a user command', { type: 2, name: 'Ask', description: 'x' }],
];

describe('a command is refused with', () => {
  it.each(refused)('%s', async (_name, body) => {
    expect(await sandbox.rest('POST', PATH, body)).toMatchObject({
      status: 400,
      body: { code: 50035 },
    });
    const bulk = await sandbox.rest('PUT', PATH, [body]);
    expect(Object.keys(bulk.body.errors ?? {})).toEqual(['0']);
  });

  it('a name that another has', async () => {
    const reply = await sandbox.rest('PUT', PATH, [command(), command()]);
    expect(reply.body.errors).toHaveProperty('1');
  });

  it('the id of nobody', async () => {
    expect((await sandbox.rest('GET', `${PATH}/${REEL_TALK}`)).body.code).toBe(10063);
    expect((await sandbox.rest('PUT', `/applications/${REEL_TALK}/commands`, [])).body.code).toBe(
      50001,
    );
    expect(
      (await sandbox.rest('PUT', `/applications/${APP}/guilds/${APP}/commands`, [])).body.code,
    ).toBe(10004);
  });
});

describe('registering', () => {
  it('keeps the id of a command, and its version unless it changed', async () => {
    await sandbox.rest('PUT', PATH, [command()]);
    const read = async () => JSON.parse(JSON.stringify((await sandbox.rest('GET', PATH)).body))[0];
    const first = await read();
    await sandbox.rest('PUT', PATH, [command()]);
    expect(await read()).toEqual(first);
    await sandbox.rest('PUT', PATH, [command({ description: 'Ask again.' })]);
    const changed = await read();
    expect(changed.id).toBe(first.id);
    expect(changed.version).not.toBe(first.version);
  });

  it('takes permissions as digits, groups and localizations', async () => {
    const sub = {
      type: 1,
      name: 'set',
      description: 'd',
      options: [option({ type: 4, min_value: 1, max_value: 9 })],
    };
    const full = command({
      default_member_permissions: '32',
      contexts: [0],
      name_localizations: { de: 'frage' },
      options: [{ type: 2, name: 'group', description: 'd', options: [sub] }],
    });
    const reply = await sandbox.rest('POST', PATH, full);
    expect(reply.body).toMatchObject({
      default_member_permissions: '32',
      contexts: [0],
      options: [{ name: 'group' }],
    });
  });

  it('creates over POST with 201, replaces with 200, changes and removes', async () => {
    await sandbox.rest('PUT', PATH, []);
    const { status, body } = await sandbox.rest('POST', PATH, command());
    expect(status).toBe(201);
    expect((await sandbox.rest('POST', PATH, command({ description: 'New.' }))).status).toBe(200);
    const changed = await sandbox.rest('PATCH', `${PATH}/${body.id}`, { description: 'Changed.' });
    expect(changed.body).toMatchObject({ id: body.id, name: 'ask', description: 'Changed.' });
    expect((await sandbox.rest('DELETE', `${PATH}/${body.id}`)).status).toBe(204);
    expect((await sandbox.rest('GET', PATH)).body).toEqual([]);
  });

  it('is limited to 100 commands', async () => {
    expect((await sandbox.rest('PUT', PATH, commands(100))).status).toBe(200);
    expect((await sandbox.rest('POST', PATH, command())).body.code).toBe(30032);
    expect((await sandbox.rest('PUT', PATH, commands(101))).status).toBe(400);
  });

  it('is limited to 200 new names a day for each guild', async () => {
    const path = `/applications/${APP}/guilds/${REEL_TALK}/commands`;
    await sandbox.rest('PUT', path, commands(100, 'a'));
    await sandbox.rest('PUT', path, commands(100, 'b'));
    expect((await sandbox.rest('PUT', path, commands(100, 'b'))).status).toBe(200);
    expect((await sandbox.rest('PUT', path, commands(1, 'c'))).body.code).toBe(30034);
    sandbox.clock.now += DAY_MS;
    expect((await sandbox.rest('PUT', path, commands(1, 'c'))).status).toBe(200);
  });
});
