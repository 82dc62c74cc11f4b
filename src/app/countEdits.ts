import type { Clock } from './clock.ts';
import type { LiveGame } from './liveGame.ts';
import type { Stage } from './stage.ts';

const APART_MS = 3000;
const MOST_GAMES = 100;

/**
 * Keeps the shown number of answers roughly right: at most one edit in three seconds a game, none while
 * many games are open, and none that would come too late to matter.
 */
export function countEdits({
  clock,
  stage,
  running,
}: {
  clock: Clock;
  stage: Stage;
  running: () => number;
}) {
  const waiting = new Map<string, () => void>();

  const show = async (live: LiveGame, question: number) => {
    waiting.delete(live.game.id);
    const { game } = live;
    const late = clock.now() > game.deadline - APART_MS / 2;
    if (game.phase !== 'open' || game.index !== question || late || running() > MOST_GAMES) return;
    await stage.count(game).catch(() => undefined);
  };

  return {
    /** To be called after each answer: several of them become one edit. */
    answered: (live: LiveGame) => {
      const { id, phase, index } = live.game;
      if (phase !== 'open' || waiting.has(id) || running() > MOST_GAMES) return;
      waiting.set(
        id,
        clock.after(APART_MS, () => void show(live, index)),
      );
    },
    forget: (gameId: string) => {
      waiting.get(gameId)?.();
      waiting.delete(gameId);
    },
  };
}
