import type { BotName } from '../processes/botProcess.ts';
import { cpuOf } from '../processes/cpuOf.ts';
import { withBot, type Scene } from '../processes/scene.ts';
import type { Watched } from '../crowd/orders.ts';
import type { Gathering, Scale } from '../scale.ts';
import { FOUR, gameChannels } from '../world.ts';
import { callsBetween, type Calls } from './restCalls.ts';
import { warmUp } from './warmUp.ts';

export interface Played extends Watched {
  readonly games: number;
  readonly calls: Calls;
  /** Shares of one core while it was watched. */
  readonly cpu: { readonly bot: number; readonly discord: number; readonly crowd: number };
}

export interface Evening {
  readonly bot: BotName;
  /** Bytes, after the garbage is collected. */
  readonly idleRss: number;
  readonly fullRss: number;
  readonly played: readonly Played[];
}

/** One process of a bot: idle, then with few games, then with many, played as people play. */
export function measureEvening(bot: BotName, scale: Scale): Promise<Evening> {
  return withBot(bot, scale, async (scene) => {
    const { rss: idleRss } = await scene.bot.ask('memory');
    await warmUp(scene, scale);
    const played: Played[] = [];
    let running = 0;
    // The bench itself needs only the fullest hour: there is nothing to set it against in the others.
    const gatherings = bot === 'raw' ? scale.evening.slice(-1) : scale.evening;
    for (const gathering of gatherings) {
      await startGames(scene, scale, running, gathering);
      running = gathering.games;
      played.push(await watchGames(scene, gathering));
    }
    const { rss: fullRss } = await scene.bot.ask('memory');
    return { bot, idleRss, fullRss, played };
  });
}

async function startGames(
  { crowd }: Scene,
  scale: Scale,
  from: number,
  { games, spreadMs }: Gathering,
): Promise<void> {
  const { seconds } = scale;
  const channels = gameChannels(scale, from, games);
  await crowd.tell('play', { channels, seconds, spreadMs, players: FOUR });
}

async function watchGames(scene: Scene, { games, watchMs }: Gathering): Promise<Played> {
  const { discord, bot, crowd } = scene;
  const began = Date.now();
  const before = [bot.pid, discord.pid, crowd.pid].map(cpuOf);
  const watched = await crowd.tell('watch', watchMs);
  const after = [bot.pid, discord.pid, crowd.pid].map(cpuOf);
  const [own, theirs, people] = after.map((cpu, i) => ((cpu - (before[i] ?? 0)) * 1000) / watchMs);
  if (watched.taken === 0) throw new Error(`No answer was taken. ${watched.failures[0] ?? ''}`);
  const calls = await callsBetween(discord.url, began, Date.now());
  const cpu = { bot: own ?? 0, discord: theirs ?? 0, crowd: people ?? 0 };
  return { ...watched, games, calls, cpu };
}
