import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { checkCommands } from '../../src/sandbox/payload/checkCommands.ts';
import { t } from '../support/desk.ts';

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const files = readdirSync(from('../../commands')).filter((file) => file !== 'index.ts');

const FINE = 'nothing to do';
const told = (isFine: boolean, todo: string) => (isFine ? FINE : todo);

describe.each(files)('commands/%s', (file) => {
  const name = file.replace(/\.ts$/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

  test('is in the list of commands/index.ts', () => {
    const listed = commands.some((command) => command.name === name);
    expect(
      told(listed, `add the command of commands/${file} to the list in commands/index.ts`),
    ).toBe(FINE);
  });

  test('has a test', () => {
    const path = `test/commands/${file.replace('.ts', '.test.ts')}`;
    const there = existsSync(from(`../../${path}`));
    expect(told(there, `add ${path}: what /${name} answers, and to whom`)).toBe(FINE);
  });

  test('is on the page of commands', () => {
    const page = readFileSync(from('../../docs/commands.md'), 'utf8');
    const there = page.includes(`## /${name}\n`);
    expect(
      told(there, `run "npx vitest run test/commands -u" to put /${name} on docs/commands.md`),
    ).toBe(FINE);
  });
});

test('the list has one entry for each file', () => {
  expect(commands).toHaveLength(files.length);
});

test('Discord takes all the commands', () => {
  expect(() => checkCommands(commands.map((command) => command.data(t)))).not.toThrow();
  for (const command of commands) expect(command.data(t).name).toBe(command.name);
});

test('a command completes what it says it completes, and nothing else', () => {
  for (const command of commands) {
    const says = JSON.stringify(command.data(t)).includes('"autocomplete":true');
    expect(command.complete !== undefined, `/${command.name}: autocomplete and complete()`).toBe(
      says,
    );
  }
});
