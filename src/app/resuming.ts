import type { Game } from '../engine/game.ts';
import { step } from '../engine/step.ts';
import type { GameRecords, LoadedGame } from '../store/games.ts';
import type { Saved } from './liveGame.ts';

export interface Resuming {
  readonly records: GameRecords;
  readonly isRunning: (gameId: string) => boolean;
  /** Takes a game over and lets it go on. */
  readonly takeOver: (saved: Saved) => Promise<unknown>;
}

/** Reads what was open in these servers, brings it to where its journal ends, and goes on with it. */
export async function resumeGames(guildIds: readonly string[], shell: Resuming): Promise<void> {
  const { records, isRunning, takeOver } = shell;
  const open = await records.openIn(guildIds);
  const one = async ({ guildId, gameId }: { guildId: string; gameId: string }) => {
    if (isRunning(gameId)) return;
    const loaded = await records.load(guildId, gameId);
    if (loaded === undefined || isRunning(gameId)) return;
    await takeOver({ game: replay(loaded), epoch: loaded.epoch, lines: loaded.events.length });
  };
  await Promise.all(open.map(one));
}

function replay({ game, events }: LoadedGame): Game {
  let now = game;
  for (const event of events) now = step(now, event).game;
  return now;
}
