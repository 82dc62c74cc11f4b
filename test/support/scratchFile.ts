import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A place for a store of the running test's own, gone when the test is. */
export function scratchFile(): string {
  const directory = mkdtempSync(join(tmpdir(), 'leitmotif-app-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return join(directory, 'bot.sqlite');
}
