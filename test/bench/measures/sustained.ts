import type { BotName } from '../processes/botProcess.ts';
import { cpuOf } from '../processes/cpuOf.ts';
import { withBot } from '../processes/scene.ts';
import type { Scale } from '../scale.ts';
import { hallChannels } from '../world.ts';
import { everyone, warmUp } from './warmUp.ts';

export interface Sustained {
  readonly bot: BotName;
  readonly clicksASecond: number;
  readonly clicks: number;
  /** Answers that were taken, so saved. */
  readonly taken: number;
  readonly ms: readonly number[];
  /** Microseconds of processor time a click. */
  readonly cpu: { readonly bot: number; readonly discord: number; readonly crowd: number };
}

const SECONDS = 60;
const IN_FLIGHT = 64;

/** As many first answers as the bot takes, 64 on their way at any time. */
export function measureSustained(bot: BotName, scale: Scale): Promise<Sustained> {
  return withBot(bot, scale, async (scene) => {
    await warmUp(scene, scale);
    const channels = hallChannels(scale.warmHalls, scale.warmHalls + scale.rushHalls);
    await scene.crowd.tell('open', { channels, seconds: SECONDS });
    const pids = [scene.bot.pid, scene.discord.pid, scene.crowd.pid];
    const before = pids.map(cpuOf);
    const players = everyone(scale);
    const rushed = await scene.crowd.tell('rush', { channels, players, inFlight: IN_FLIGHT });
    const clicks = rushed.ms.length;
    const used = pids.map((pid, i) => ((cpuOf(pid) - (before[i] ?? 0)) * 1e6) / clicks);
    const [own = 0, discord = 0, crowd = 0] = used;
    const clicksASecond = (clicks * 1000) / rushed.tookMs;
    const { ms, taken } = rushed;
    return { bot, clicksASecond, clicks, taken, ms, cpu: { bot: own, discord, crowd } };
  });
}
