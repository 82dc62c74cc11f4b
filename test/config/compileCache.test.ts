import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

test('the start writes inside its own folder, whatever the name of that', () => {
  const around = mkdtempSync(join(tmpdir(), 'leitmotif-start-'));
  onTestFinished(() => rmSync(around, { recursive: true }));
  const folder = join(around, 'film music');
  mkdirSync(join(folder, 'src'), { recursive: true });
  copyFileSync(join(import.meta.dirname, '../../start.mjs'), join(folder, 'start.mjs'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'src/main.ts'), 'export {};\n');
  execFileSync(process.execPath, [join(folder, 'start.mjs')]);
  expect(existsSync(join(folder, 'var/compile-cache'))).toBe(true);
  expect(existsSync(join(around, 'film%20music'))).toBe(false);
});
