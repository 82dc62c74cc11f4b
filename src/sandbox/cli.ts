import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { LocalDiscordOptions } from './localDiscord.ts';
import { startLocalDiscord } from './localDiscord.ts';
import { seedSchema } from './seed.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    guilds: { type: 'string' },
    shards: { type: 'string' },
    limits: { type: 'string' },
    seed: { type: 'string' },
  },
});

async function optionsFrom(): Promise<LocalDiscordOptions> {
  const { port, guilds, shards, limits, seed } = values;
  return {
    ...(port === undefined ? {} : { port: Number(port) }),
    ...(guilds === undefined ? {} : { guilds: Number(guilds) }),
    ...(shards === undefined ? {} : { shards: Number(shards) }),
    ...(limits === 'off' ? { limits } : {}),
    ...(seed === undefined
      ? {}
      : { seed: seedSchema.parse(JSON.parse(await readFile(seed, 'utf8'))) }),
  };
}

const discord = await startLocalDiscord(await optionsFrom());
const { url, api, token } = discord;
process.stdout.write(`${JSON.stringify({ url, api, token })}\n`);
process.send?.({ url, api, token });

const stop = (): void => {
  void discord.close().then(() => process.exit(0));
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
process.once('disconnect', stop);
