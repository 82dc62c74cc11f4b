import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readConfig, SETTING_NAMES } from '../../src/config.ts';

const read = (env: Record<string, string>) => {
  const outcome = readConfig(env);
  return 'problems' in outcome ? outcome.problems : outcome.config;
};

describe('the settings', () => {
  test('are complete without any variable', () => {
    expect(read({})).toEqual({
      DISCORD_API_BASE: 'https://discord.com/api',
      LOG_LEVEL: 'info',
      SANDBOX_PORT: 4321,
      STORE_URL: 'sqlite:var/leitmotif.sqlite',
    });
  });

  test('count an empty variable, or one of spaces, as missing', () => {
    const empty = Object.fromEntries(SETTING_NAMES.map((name, i) => [name, ' '.repeat(i % 2)]));
    expect(read(empty)).toEqual(read({}));
  });

  test('are taken as they are given, without space around them', () => {
    const given = {
      DISCORD_TOKEN: ` ${'t'.repeat(72)}\n`,
      STORE_URL: 'sqlite:/var/lib/leitmotif/records.sqlite',
      LOG_LEVEL: 'debug',
      SANDBOX_PORT: '0',
      PRIVACY_URL: 'https://example.com/privacy',
      SUPPORT_URL: 'https://example.com/support',
    };
    expect(read(given)).toMatchObject({
      ...given,
      DISCORD_TOKEN: 't'.repeat(72),
      SANDBOX_PORT: 0,
    });
  });

  test('tell every problem at once, by name, with what to do and never with a value', () => {
    const wrong = {
      DISCORD_TOKEN: 'short secret',
      DISCORD_API_BASE: 'ftp://secret',
      STORE_URL: 'postgres://user:secret@host/db',
      LOG_LEVEL: 'secret',
      SANDBOX_PORT: '65536secret',
      PRIVACY_URL: 'secret',
      SUPPORT_URL: 'javascript:secret',
    };
    const problems = readConfig(wrong);
    const told = 'problems' in problems ? problems.problems : [];
    expect(told.map((problem) => problem.split(' ')[0])).toEqual(Object.keys(wrong));
    expect(told.join('\n')).not.toContain('secret');
    for (const problem of told) expect(problem).toMatch(/^[A-Z_]+ must be .+\.$/);
  });

  test.each([
    ['SANDBOX_PORT', '65535', true],
    ['SANDBOX_PORT', '65536', false],
    ['SANDBOX_PORT', '-1', false],
    ['SANDBOX_PORT', '80.5', false],
    ['STORE_URL', 'sqlite::memory:', true],
    ['STORE_URL', 'sqlite:', false],
    ['STORE_URL', 'sqlite://host/db', false],
    ['STORE_URL', 'leitmotif.sqlite', false],
    ['DISCORD_TOKEN', `${'x'.repeat(40)} ${'x'.repeat(40)}`, false],
    ['PRIVACY_URL', 'example.com', false],
  ])('%s=%s is fine: %s', (name, value, fine) => {
    expect(!Array.isArray(read({ [name]: value }))).toBe(fine);
  });
});

test('.env.example lists exactly the settings, each with a comment and no value', () => {
  const lines = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8').split('\n');
  const settings = lines.filter((line) => line.includes('=') && !line.startsWith('#'));
  expect(settings.sort()).toEqual(SETTING_NAMES.map((name) => `${name}=`).sort());
  const bare = lines.filter(
    (line, i) => settings.includes(line) && !lines[i - 1]?.startsWith('# '),
  );
  expect(bare).toEqual([]);
});
