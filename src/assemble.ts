import { randomBytes, randomInt } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { commands } from '../commands/index.ts';
import type { App } from './app/app.ts';
import { boardReader } from './app/boards.ts';
import type { Clock } from './app/clock.ts';
import { openGames } from './app/games.ts';
import { keyedTurns } from './app/inTurn.ts';
import { guildSettings } from './app/settings.ts';
import type { Wanted } from './app/starting.ts';
import { loadCatalogue } from './catalogue/load.ts';
import { searchIn, type Search } from './catalogue/search.ts';
import { components } from './components/index.ts';
import type { Config } from './config.ts';
import { openBot, type Bot } from './discord/bot.ts';
import { discordStage } from './discord/stage.ts';
import type { Log } from './ops/log.ts';
import { drawing, drawQuestions, questionPool, type Pool } from './questions/draw.ts';
import { KINDS } from './questions/index.ts';
import { seededRng } from './questions/rng.ts';
import type { Question } from './engine/question.ts';
import { openStore, type Store } from './store/open.ts';
import { openRecords } from './store/records.ts';
import type { Versioned } from './store/versioned.ts';

const DATA = fileURLToPath(new URL('../data', import.meta.url));

const clock: Clock = {
  now: Date.now,
  after: (ms, run) => {
    const timer = setTimeout(run, Math.max(1, ms));
    return () => clearTimeout(timer);
  },
};

export interface Surroundings {
  readonly api: string;
  readonly token: string;
  readonly log: Log;
}

export interface Assembled {
  readonly bot: Bot;
  readonly store: Store;
  /** Makes ready what the first question and the first search would wait for, and listens in between. */
  warmUp(): Promise<void>;
}

/** Puts the parts together: the only place that knows all of them. */
export async function assemble(
  config: Config,
  { api, token, log }: Surroundings,
): Promise<Assembled> {
  const store = await openStore(config.STORE_URL);
  const records = openRecords((namespace) => store.drawer<Versioned>(namespace));
  const catalogue = loadCatalogue(DATA);
  const pool = questionPool(catalogue);
  const search = onceAsked(() => searchIn(catalogue));
  const inTurn = keyedTurns();
  const shared = {
    board: boardReader(records),
    settings: guildSettings(records.guilds, inTurn),
    guilds: records.guilds,
    catalogue,
    search,
    links: linksOf(config),
  };
  const makeApp = (rest: Parameters<typeof discordStage>[0]): App => ({
    ...shared,
    games: openGames({
      records,
      clock,
      inTurn,
      stage: discordStage(rest, clock, shortId(3)),
      draw: (wanted) => drawInSteps(pool, wanted),
      newId: () => shortId(6),
      onFault: (cause, game) =>
        log.error({ err: cause, game: game?.id }, 'a step of a game failed'),
    }),
  });
  const warmUp = async () => {
    for (const kind of KINDS) {
      drawQuestions(pool, { count: 1, kind, avoid: new Set() }, seededRng(1));
      await turn();
    }
    search.nearest('');
  };
  return { store, warmUp, bot: openBot({ api, token, commands, components, makeApp, log }) };
}

/** An index is a good part of the start, and nobody asks for it before the bot is there. */
function onceAsked(make: () => Search): Search {
  let made: Search | undefined;
  const search = () => (made ??= make());
  return {
    find: (...given) => search().find(...given),
    exact: (...given) => search().exact(...given),
    nearest: (...given) => search().nearest(...given),
  };
}

/** Between two questions others have their turn: a click is not to wait for a whole round to be drawn. */
async function drawInSteps(pool: Pool, wanted: Wanted): Promise<readonly Question[]> {
  const drawn: Question[] = [];
  const rng = seededRng(randomInt(2 ** 31));
  for (const question of drawing(pool, { ...wanted, count: wanted.questions }, rng)) {
    drawn.push(question);
    await turn();
  }
  return drawn;
}

/** Letters and digits for ids that stand in custom ids and nonces. */
const shortId = (bytes: number) => randomBytes(bytes).toString('hex');

function linksOf({ PRIVACY_URL, SUPPORT_URL }: Config): App['links'] {
  return {
    ...(PRIVACY_URL === undefined ? {} : { privacy: PRIVACY_URL }),
    ...(SUPPORT_URL === undefined ? {} : { support: SUPPORT_URL }),
  };
}
