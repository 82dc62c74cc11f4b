import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Each isolated file would import discord.js anew: twenty times as slow.
    isolate: false,
    pool: 'forks',
    maxWorkers: 2,
    // Rounds in the end-to-end tests are waited for, not computed: many fit side by side.
    maxConcurrency: 24,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
