import { onTestFinished } from 'vitest';
import { boardReader } from '../../src/app/boards.ts';
import { openGames, type Games, type GamesShell } from '../../src/app/games.ts';
import { keyedTurns } from '../../src/app/inTurn.ts';
import { guildSettings } from '../../src/app/settings.ts';
import type { StartRequest, Wanted } from '../../src/app/starting.ts';
import type { Game } from '../../src/engine/game.ts';
import { openStore } from '../../src/store/open.ts';
import { openRecords, type Records } from '../../src/store/records.ts';
import type { Versioned } from '../../src/store/versioned.ts';
import { eventually } from './eventually.ts';
import { ANA, CHANNEL, GUILD, START, aQuestion } from './gameBuilder.ts';
import { handClock, type HandClock } from './handClock.ts';
import { memoryStage, type MemoryStage } from './memoryStage.ts';

export interface TableShape {
  /** Unless told, a store in memory. */
  readonly file?: string;
  readonly at?: number;
  readonly draw?: GamesShell['draw'];
  /** Puts something between the games and their records. */
  readonly through?: (records: Records) => Records;
}

/** Games over a real store, with the clock and Discord in the test's hands. */
export interface Table {
  readonly games: Games;
  readonly records: Records;
  readonly stage: MemoryStage;
  readonly clock: HandClock;
  readonly board: ReturnType<typeof boardReader>;
  readonly settings: ReturnType<typeof guildSettings>;
  readonly faults: unknown[];
  start(request?: Partial<StartRequest>): Promise<Game>;
  /** The game, once its question of this number is open. */
  open(gameId: string, question: number): Promise<Game>;
  answer(
    game: Game,
    userId: string,
    how?: { choice?: number; ms?: number },
  ): ReturnType<Games['answer']>;
  points(): Promise<Record<string, number>>;
  /** Lets go of the store, as the end of a process does. */
  close(): Promise<void>;
}

export const REQUEST: StartRequest = {
  guildId: GUILD,
  channelId: CHANNEL,
  userId: ANA,
  mode: 'round',
  questions: 3,
  seconds: 20,
};

const drawn = ({ questions }: Wanted) =>
  Array.from({ length: questions }, (_, i) => aQuestion({ id: `question-${i}` }));

let ids = 0;

export async function openTable({
  file = ':memory:',
  at = START,
  draw = drawn,
  through = (records) => records,
}: TableShape = {}): Promise<Table> {
  const store = await openStore(`sqlite:${file}`);
  const records = through(openRecords((namespace) => store.drawer<Versioned>(namespace)));
  const clock = handClock(at);
  const stage = memoryStage(clock);
  const inTurn = keyedTurns();
  const faults: unknown[] = [];
  const onFault = (cause: unknown) => void faults.push(cause);
  const newId = () => `game${(ids += 1)}`;
  const games = openGames({ records, stage, clock, inTurn, draw, newId, onFault });
  const board = boardReader(records);
  let open = true;
  const close = async () => {
    if (!open) return;
    open = false;
    await store.close();
  };
  onTestFinished(close);

  return {
    games,
    records,
    stage,
    clock,
    board,
    settings: guildSettings(records.guilds, inTurn),
    faults,
    close,
    start: async (request = {}) => {
      const started = await games.start({ ...REQUEST, ...request });
      if (!started.ok) throw new Error(`It was refused: ${started.why}`);
      return started.game;
    },
    open: (gameId, question) =>
      eventually(async () => {
        const game = await games.find(GUILD, gameId);
        return game?.phase === 'open' && game.index === question && game;
      }),
    answer: ({ id, guildId, channelId, index, openedAt }, userId, { choice = 1, ms = 1000 } = {}) =>
      games.answer({
        guildId,
        channelId,
        userId,
        gameId: id,
        question: index,
        choice,
        at: openedAt + ms,
      }),
    points: async () => {
      const { lines } = await board({ guildId: GUILD, userId: '', period: 'all', page: 0, at });
      return Object.fromEntries(lines.map(({ userId, points }) => [userId, points]));
    },
  };
}
