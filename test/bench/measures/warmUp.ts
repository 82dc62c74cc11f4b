import type { Scene } from '../processes/scene.ts';
import type { Scale } from '../scale.ts';
import { hallChannels, playerId } from '../world.ts';

const SECONDS = 60;
const IN_FLIGHT = 8;

/** Lets both sides compile what they will run: the same clicks for every bot. */
export async function warmUp({ crowd }: Scene, scale: Scale): Promise<void> {
  if (!scale.warm) return;
  const channels = hallChannels(0, scale.warmHalls);
  await crowd.tell('open', { channels, seconds: SECONDS });
  await crowd.tell('rush', { channels, players: everyone(scale), inFlight: IN_FLIGHT });
  await crowd.tell('stop', channels);
}

export function everyone({ hallPlayers }: Scale): string[] {
  return Array.from({ length: hallPlayers }, (_, n) => playerId(n));
}
