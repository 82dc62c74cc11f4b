import type { BotName } from '../processes/botProcess.ts';
import { withBot } from '../processes/scene.ts';
import type { Scale } from '../scale.ts';
import { gameChannels, hallChannels } from '../world.ts';
import { everyone, warmUp } from './warmUp.ts';

export interface ClickCost {
  readonly games: number;
  /** Microseconds of processor time of the bot, for each of several batches. */
  readonly cpu: readonly number[];
}

const SECONDS = 60;
const IN_FLIGHT = 8;
const BATCHES = 10;

/** What a click on one of ten games costs the bot while so many games are open; nothing else goes on. */
export function measureClickCost(bot: BotName, games: number, scale: Scale): Promise<ClickCost> {
  return withBot(bot, scale, async (scene) => {
    await warmUp(scene, scale);
    const watched = hallChannels(scale.warmHalls, 2 * scale.warmHalls);
    await scene.crowd.tell('open', { channels: watched, seconds: SECONDS });
    const others = otherChannels(scale).slice(0, games - watched.length);
    await scene.crowd.tell('open', { channels: others, seconds: SECONDS });
    const cpu: number[] = [];
    for (const players of batchesOf(everyone(scale))) {
      const before = await scene.bot.ask('cpu');
      await scene.crowd.tell('rush', { channels: watched, players, inFlight: IN_FLIGHT });
      const after = await scene.bot.ask('cpu');
      cpu.push((after.cpu - before.cpu) / (players.length * watched.length));
    }
    return { games, cpu };
  });
}

/** All but those that are watched; the halls of the warm-up last, so that their games are over. */
function otherChannels(scale: Scale): string[] {
  const ordinary = gameChannels(scale, 0, scale.guilds - 2 * scale.warmHalls);
  return [...ordinary, ...hallChannels(0, scale.warmHalls)];
}

function batchesOf(players: readonly string[]): string[][] {
  const size = Math.ceil(players.length / BATCHES);
  return Array.from({ length: BATCHES }, (_, n) => players.slice(n * size, (n + 1) * size));
}
