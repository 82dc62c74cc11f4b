import { defineConfig } from 'vitest/config';

/** Tests that need a real browser: Debian's Chromium, started by playwright-core. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.browser.ts'],
    isolate: false,
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
