import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scale } from '../scale.ts';
import { channelId, worldOf } from '../world.ts';
import { startBot, type BotName, type BotProcess } from './botProcess.ts';
import { startCrowd, type CrowdProcess } from './crowdProcess.ts';
import { startDiscord, type DiscordProcess } from './discordProcess.ts';

/** A bot in a Discord of its own, and people: three processes, all fresh. */
export interface Scene {
  readonly discord: DiscordProcess;
  readonly bot: BotProcess;
  readonly crowd: CrowdProcess;
}

export async function withDiscord<T>(
  scale: Scale,
  run: (discord: DiscordProcess) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const seed = join(folder, 'seed.json');
  writeFileSync(seed, JSON.stringify(worldOf(scale)));
  const discord = await startDiscord(seed);
  try {
    return await run(discord);
  } finally {
    await discord.stop();
    rmSync(folder, { recursive: true });
  }
}

export async function withBot<T>(
  name: BotName,
  scale: Scale,
  run: (scene: Scene) => Promise<T>,
): Promise<T> {
  return withDiscord(scale, async (discord) => {
    const bot = await startBot(name, discord, { probe: true });
    const crowd = startCrowd();
    try {
      const { url, api, token } = discord;
      const asker = name === 'leitmotif' ? 'bot' : 'dealer';
      await crowd.tell('visit', { url, api, token, asker, channel: channelId(0) });
      return await run({ discord, bot, crowd });
    } finally {
      const [first] = bot.faults;
      if (first !== undefined)
        process.stderr.write(`${name} logged ${bot.faults.length} errors, first: ${first}\n`);
      await crowd.stop();
      await bot.kill();
    }
  });
}
