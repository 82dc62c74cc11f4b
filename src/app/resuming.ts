import type { Game } from '../engine/game.ts';
import { step } from '../engine/step.ts';
import type { GameRecords, LoadedGame } from '../store/games.ts';
import type { Saved } from './liveGame.ts';
import type { Persist } from './persist.ts';

export interface Resuming {
  readonly records: GameRecords;
  readonly persist: Persist;
  readonly onFault: (cause: unknown, game?: Pick<Game, 'id'>) => void;
  readonly isRunning: (gameId: string) => boolean;
  /** Takes a game over and lets it go on. */
  readonly takeOver: (saved: Saved) => Promise<unknown>;
}

/**
 * Reads what was open in these servers, brings it to where its journal ends, and goes on with it. A store
 * that fails is asked again; a game that cannot be read does not keep the others waiting.
 */
export async function resumeGames(guildIds: readonly string[], shell: Resuming): Promise<void> {
  const { records, persist, onFault, isRunning, takeOver } = shell;
  const resumeOne = async (guildId: string, gameId: string) => {
    if (isRunning(gameId)) return;
    const loaded = await records.load(guildId, gameId);
    if (loaded === undefined || isRunning(gameId)) return;
    await takeOver({ game: replay(loaded), epoch: loaded.epoch, lines: loaded.events.length });
  };
  const open = await persist({ run: () => records.openIn(guildIds), onFault, forever: true });
  const tries = (open ?? []).map(async ({ guildId, gameId }) => {
    const run = () => resumeOne(guildId, gameId);
    const again = () => persist({ run, onFault: (cause) => onFault(cause, { id: gameId }) });
    await run().catch(() => void again());
  });
  await Promise.all(tries);
}

function replay({ game, events }: LoadedGame): Game {
  let now = game;
  for (const event of events) now = step(now, event).game;
  return now;
}
