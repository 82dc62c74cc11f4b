import { startBot, type BotName } from '../processes/botProcess.ts';
import { withDiscord } from '../processes/scene.ts';
import type { Scale } from '../scale.ts';

export interface Starts {
  readonly bare: readonly number[];
  readonly leitmotif: readonly number[];
}

/** From the start of the process to its word that it is ready; the first start of each only fills the compile cache. */
export function measureStarts(scale: Scale): Promise<Starts> {
  return withDiscord(scale, async (discord) => {
    const times = { bare: [] as number[], leitmotif: [] as number[] };
    const start = async (name: BotName): Promise<number> => {
      const bot = await startBot(name, discord, { probe: false });
      await bot.kill();
      return bot.readyMs;
    };
    await start('bare');
    await start('leitmotif');
    for (let i = 0; i < scale.starts; i += 1) {
      times.bare.push(await start('bare'));
      times.leitmotif.push(await start('leitmotif'));
    }
    return times;
  });
}
