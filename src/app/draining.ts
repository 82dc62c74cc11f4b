import type { Clock } from './clock.ts';
import type { Performer } from './effects.ts';
import type { Registry } from './registry.ts';
import type { Stage } from './stage.ts';

interface Draining {
  readonly registry: Registry;
  readonly acting: Performer;
  readonly stage: Stage;
  readonly clock: Clock;
}

/**
 * Every game is saved as it stands; what is being shown may end, and as many channels as the time and
 * Discord's limits allow are told. The others are told when the bot is back.
 */
export async function drainGames(
  { registry, acting, stage, clock }: Draining,
  ms: number,
): Promise<void> {
  acting.stop();
  const live = registry.all();
  const timeout = new Promise<void>((resolve) => void clock.after(ms, resolve));
  const quiet = Promise.all(live.flatMap(({ game, idle }) => [idle(), acting.idle(game.id)]));
  await Promise.race([quiet, timeout]);
  const tell = live
    .filter(({ game }) => game.phase !== 'finished')
    .map(({ game }) => stage.pause(game).catch(() => undefined));
  await Promise.race([Promise.all(tell), timeout]);
}
