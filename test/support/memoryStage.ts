import type { Clock } from '../../src/app/clock.ts';
import type { Gone, Stage } from '../../src/app/stage.ts';
import type { Game } from '../../src/engine/game.ts';
import { eventually } from './eventually.ts';

type What = keyof Stage;

/** The Discord edge: notes what was shown, and fails when it is told to. */
export interface MemoryStage extends Stage {
  readonly calls: readonly { readonly what: What; readonly game: Game }[];
  /** What was shown, in order. */
  shown(): What[];
  /** The state with which something was shown for the nth time, counted from 1. */
  saw(what: What, times?: number): Promise<Game>;
  /** From now on: what a place answers that is gone, or how often Discord cannot be reached. */
  gone?: Gone;
  failures: number;
}

export function memoryStage(clock: Clock): MemoryStage {
  const calls: { what: What; game: Game }[] = [];
  let messages = 0;
  const note = (what: What) => async (game: Game) => {
    if (stage.failures > 0) {
      stage.failures -= 1;
      throw new Error('Discord cannot be reached');
    }
    calls.push({ what, game });
    return stage.gone;
  };
  const stage: MemoryStage = {
    calls,
    failures: 0,
    shown: () => calls.map(({ what }) => what),
    saw: (what, times = 1) =>
      eventually(() => calls.filter((call) => call.what === what)[times - 1]?.game),
    ask: async (game) => {
      const gone = await note('ask')(game);
      messages += 1;
      return gone ?? { messageId: `message-${messages}`, at: clock.now() };
    },
    reveal: note('reveal'),
    finish: async (game) => void (await note('finish')(game)),
    count: async (game) => void (await note('count')(game)),
    movedOn: async (game) => void (await note('movedOn')(game)),
    withdraw: async (game) => void (await note('withdraw')(game)),
    pause: async (game) => void (await note('pause')(game)),
  };
  return stage;
}
