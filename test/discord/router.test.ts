import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { App, Command, ComponentRoute, Reply } from '../../src/discord/contract.ts';
import { privately } from '../../src/discord/contract.ts';
import { router, type Routing } from '../../src/discord/router.ts';
import { StoreFault } from '../../src/store/drawer.ts';
import { notice } from '../../src/views/notice.ts';
import {
  buttonInteraction,
  commandInteraction,
  modalInteraction,
  typingInteraction,
} from './support/interactions.ts';

const SECRET = 'SELECT secret FROM kv';

/** Nothing here gets as far as asking for anything but the links. */
const APP = { links: {} } as App;

function failing(name: string, cause: unknown): Command {
  const fail = () => Promise.reject(cause);
  return { name, data: () => ({ name, description: name }), run: fail, complete: fail };
}

const broken: ComponentRoute = {
  name: 'broken',
  run: () => {
    throw new Error(SECRET);
  },
};
const echo: ComponentRoute = {
  name: 'echo',
  run: ({ parts, guildId }) => privately(notice(`${guildId} ${parts.join('+')}`)),
};

function aRouter(overrides: Partial<Routing> = {}) {
  const faults: { cause: unknown; id: string }[] = [];
  const answer = router({
    app: APP,
    commands: [
      ...commands,
      failing('fails', new Error(SECRET)),
      failing('forgets', new StoreFault('get', 'games', new Error(SECRET))),
    ],
    components: [broken, echo],
    isOpen: () => true,
    onFault: (cause, id) => faults.push({ cause, id }),
    ...overrides,
  });
  return { answer, faults };
}

const said = (reply: Reply): string => JSON.stringify(reply);

/** What one person alone is shown; nothing where others would see it too. */
const privateText = (reply: Reply): string =>
  reply.do === 'reply' && reply.private ? said(reply) : '';

test('answers a command that is gone', async () => {
  const { answer } = aRouter();
  const reply = await answer(commandInteraction({ command: 'no-more' }));
  expect(privateText(reply)).toContain('I do not know that command any more.');
});

test.each(['', 'v1', 'v1:', 'v1:gone:1', 'v0:echo', 'echo', 'v1:constructor', 'x'.repeat(101)])(
  'answers a click on the unknown id "%s"',
  async (customId) => {
    const { answer, faults } = aRouter();
    expect(privateText(await answer(buttonInteraction({ customId })))).toContain(
      'That button is from another time.',
    );
    expect(faults).toEqual([]);
  },
);

test('answers a form that nobody knows', async () => {
  const { answer } = aRouter();
  expect(privateText(await answer(modalInteraction({ customId: 'v1:gone' })))).toContain(
    'That button is from another time.',
  );
});

test('gives a route the parts of its id', async () => {
  const { answer } = aRouter();
  const reply = await answer(buttonInteraction({ customId: 'v1:echo:a::b' }));
  expect(privateText(reply)).toContain('130000000000000001 a++b');
});

test.each([
  ['a command', () => commandInteraction({ command: 'fails' })],
  ['a click', () => buttonInteraction({ customId: 'v1:broken' })],
])('answers %s that fails with a reference, and never with the error', async (_, make) => {
  const { answer, faults } = aRouter();
  const interaction = make();
  const reply = await answer(interaction);
  expect(privateText(reply)).toContain('That did not work, and it is my fault.');
  expect(privateText(reply)).toContain(`Reference ${interaction.id}`);
  expect(said(reply)).not.toContain('SELECT');
  expect(faults).toEqual([{ cause: new Error(SECRET), id: interaction.id }]);
});

test('says that the store is out of reach, and never shows an empty answer', async () => {
  const { answer, faults } = aRouter();
  const reply = await answer(commandInteraction({ command: 'forgets' }));
  expect(privateText(reply)).toContain('My memory cannot be reached right now, so I did nothing.');
  expect(said(reply)).not.toContain('SELECT');
  expect(faults).toHaveLength(1);
});

test('completes with nothing where completion fails or is unknown', async () => {
  const { answer, faults } = aRouter();
  for (const command of ['fails', 'help', 'no-more'])
    expect(await answer(typingInteraction({ command }))).toEqual({ do: 'choices', choices: [] });
  expect(faults).toHaveLength(1);
});

test('gives help in a direct message, and says that the rest works in servers', async () => {
  const { answer } = aRouter();
  const help = await answer(commandInteraction({ command: 'help', inServer: false }));
  expect(privateText(help)).toContain('Leitmotif: film music');
  for (const { name } of commands.filter(({ everywhere }) => everywhere !== true))
    expect(
      privateText(await answer(commandInteraction({ command: name, inServer: false }))),
    ).toContain('This works in servers only.');
  expect(
    privateText(await answer(buttonInteraction({ customId: 'v1:echo', inServer: false }))),
  ).toContain('This works in servers only.');
});

test('says that it restarts, whatever is asked, once it shuts down', async () => {
  const { answer } = aRouter({ isOpen: () => false });
  for (const interaction of [
    commandInteraction({ command: 'help' }),
    buttonInteraction({ customId: 'v1:echo' }),
  ])
    expect(privateText(await answer(interaction))).toContain(
      'I am restarting. Try again in a moment',
    );
});
