import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { components } from '../../src/components/index.ts';
import { sourcesIn } from '../support/sources.ts';

const folder = fileURLToPath(new URL('../../src/components', import.meta.url));
const tests = fileURLToPath(new URL('.', import.meta.url));

test.each(readdirSync(folder).filter((file) => file !== 'index.ts'))(
  'src/components/%s has a test of its name',
  (file) => {
    expect(existsSync(`${tests}${file.replace('.ts', '.test.ts')}`)).toBe(true);
  },
);

test('every route has its own name', () => {
  expect(new Set(components.map(({ name }) => name)).size).toBe(components.length);
});

test('every button and select of the views leads to a route, and every route is led to', () => {
  const made = sourcesIn(['src/views']).flatMap(({ text }) =>
    [...text.matchAll(/customId\('([a-z]+)'/g)].map(([, name = '']) => name),
  );
  expect([...new Set(made)].sort()).toEqual(components.map(({ name }) => name).sort());
});
