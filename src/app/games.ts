import type { Effect, Ending, Game } from '../engine/game.ts';
import { StoreFault } from '../store/drawer.ts';
import type { Records } from '../store/records.ts';
import { awarder } from './awards.ts';
import type { Clock } from './clock.ts';
import { countEdits } from './countEdits.ts';
import { drainGames } from './draining.ts';
import { performer } from './effects.ts';
import type { InTurn } from './inTurn.ts';
import { liveGame, type Saved } from './liveGame.ts';
import { playing, type Playing } from './playing.ts';
import { gameRegistry } from './registry.ts';
import { resumeGames } from './resuming.ts';
import type { Stage } from './stage.ts';
import { starter, type Drawing, type Started, type StartRequest } from './starting.ts';

export interface GamesShell {
  readonly records: Records;
  readonly stage: Stage;
  readonly clock: Clock;
  readonly inTurn: InTurn;
  readonly draw: Drawing;
  readonly newId: () => string;
  readonly onFault: (cause: unknown, game?: Pick<Game, 'id'>) => void;
}

export interface Games extends Playing {
  start(request: StartRequest): Promise<Started>;
  /** A channel or a whole server went away. */
  lose(
    where: { readonly guildId: string; readonly channelId?: string },
    why: Ending,
  ): Promise<void>;
  /** A game that runs, or ended less than a day ago. */
  find(guildId: string, gameId: string): Promise<Game | undefined>;
  /** Goes on with the open games of these servers; those that run already are left alone. */
  resume(guildIds: readonly string[]): Promise<void>;
  /** Stops the clocks, lets what is under way end, and says so in the channels until the time is up. */
  drain(ms: number): Promise<void>;
  running(): number;
}

/** With the wait for a post after it, well inside the three seconds that Discord gives. */
const LONGEST_WAIT_MS = 1000;
const NOT_BACK = () => new StoreFault('get', 'games', new Error('open games are still being read'));

/** Ids stand in custom ids, which anybody may forge. */
const GAME_ID = /^\w{1,32}$/;

export function openGames(shell: GamesShell): Games {
  const { records, stage, clock, inTurn, onFault } = shell;
  const registry = gameRegistry();
  const openIds = async (guildId: string) =>
    (await records.games.openIn([guildId])).map(({ gameId }) => gameId);
  const award = awarder({ records, inTurn, openGames: openIds });
  const counts = countEdits({ clock, stage, running: registry.size });
  let resumed: Promise<void> = Promise.resolve();

  const close = (game: Game) =>
    inTurn(`guild:${game.guildId}`, async () => {
      await registry.byId(game.id)?.archive();
      const left = (await openIds(game.guildId)).filter((id) => id !== game.id);
      await records.games.setOpen(game.guildId, left);
      registry.remove(game);
      counts.forget(game.id);
    });
  const acting = performer({ stage, clock, award, close, onFault });

  const launch = (saved: Saved, effects: readonly Effect[]) => {
    const live = liveGame(saved, records.games, (_, next) => acting.perform(live, next));
    registry.add(live);
    acting.perform(live, effects);
    return live;
  };

  /** Games of the time before are back, or the store is at fault: a person is not kept waiting longer. */
  const settled = () =>
    Promise.race([
      resumed,
      new Promise<never>(
        (_, reject) => void clock.after(LONGEST_WAIT_MS, () => reject(NOT_BACK())),
      ),
    ]);

  const start = starter({
    ...shell,
    registry,
    openIds,
    launch: (game, effects) => void launch({ game, epoch: 0, lines: 0 }, effects),
  });

  return {
    ...playing({ registry, counts, settled, posted: acting.idle, clock }),
    start: async (request) => {
      await settled();
      return start(request);
    },
    lose: async ({ guildId, channelId }, why) => {
      const hit = registry
        .inGuild(guildId)
        .filter(({ game }) => channelId === undefined || game.channelId === channelId);
      await Promise.all(hit.map((live) => live.send({ type: 'lost', why })));
    },
    find: async (guildId, gameId) => {
      const live = registry.byId(gameId);
      if (live !== undefined) return live.game.guildId === guildId ? live.game : undefined;
      return GAME_ID.test(gameId) ? records.games.last(guildId, gameId) : undefined;
    },
    resume: (guildIds) => {
      const isRunning = (gameId: string) => registry.byId(gameId) !== undefined;
      const takeOver = (saved: Saved) =>
        acting.send(launch(saved, []), { type: 'resumed', at: clock.now() });
      const mine = resumeGames(guildIds, {
        records: records.games,
        persist: acting.persist,
        onFault,
        isRunning,
        takeOver,
      });
      resumed = Promise.all([resumed, mine]).then(() => undefined);
      return mine;
    },
    drain: (ms) => drainGames({ registry, acting, stage, clock }, ms),
    running: registry.size,
  };
}
