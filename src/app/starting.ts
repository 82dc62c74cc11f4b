import type { Effect, Game, Rules } from '../engine/game.ts';
import { newGame } from '../engine/lifecycle.ts';
import type { Difficulty, Question } from '../engine/question.ts';
import type { Records } from '../store/records.ts';
import type { Clock } from './clock.ts';
import type { InTurn } from './inTurn.ts';
import type { Registry } from './registry.ts';

export interface Wanted {
  readonly questions: number;
  readonly difficulty?: Difficulty;
  readonly kind?: string;
  /** Ids that this server saw lately. */
  readonly avoid: ReadonlySet<string>;
}

export interface StartRequest {
  readonly guildId: string;
  readonly channelId: string;
  readonly userId: string;
  readonly mode: Rules['mode'];
  readonly questions: number;
  readonly seconds: number;
  readonly difficulty?: Difficulty;
  readonly kind?: string;
}

export type Started =
  | { readonly ok: true; readonly game: Game }
  | { readonly ok: false; readonly why: 'busy' | 'tooMany' | 'tooFewQuestions' };

/** Drawing takes a while, so it may be done in steps. */
export type Drawing = (wanted: Wanted) => readonly Question[] | Promise<readonly Question[]>;

export interface Starting {
  readonly records: Pick<Records, 'games' | 'guilds'>;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly inTurn: InTurn;
  /** Ids of a server's games that are not over, those that wait to be resumed included. */
  readonly openIds: (guildId: string) => Promise<readonly string[]>;
  readonly draw: Drawing;
  readonly newId: () => string;
  readonly launch: (game: Game, effects: readonly Effect[]) => void;
}

export const GAMES_IN_A_GUILD = 10;
const PAUSE_MS = 4000;
const LEAD_IN_MS = { round: 3000, single: 500 } as const;

/** One game a channel and ten a server; the questions are all drawn, and the game saved, before a word is said. */
export function starter(shell: Starting) {
  const { records, registry, clock, inTurn, openIds, draw, newId, launch } = shell;
  return (request: StartRequest): Promise<Started> =>
    inTurn(`guild:${request.guildId}`, async () => {
      const { guildId, channelId } = request;
      if (registry.inChannel(channelId) !== undefined) return { ok: false, why: 'busy' };
      if (registry.inGuild(guildId).length >= GAMES_IN_A_GUILD)
        return { ok: false, why: 'tooMany' };
      const seen = await records.guilds.seen(guildId);
      const questions = await draw({ ...request, avoid: new Set(seen) });
      if (questions.length < request.questions) return { ok: false, why: 'tooFewQuestions' };
      const { game, effects } = newGame(initOf(request, questions, newId(), clock.now()));
      const drawn = new Set(questions.map(({ id }) => id));
      await records.games.snapshot(game, 0);
      await records.guilds.saveSeen(guildId, [...seen.filter((id) => !drawn.has(id)), ...drawn]);
      // Last: what is on this list is resumed, and a game that was refused must not be.
      await records.games.setOpen(guildId, [...(await openIds(guildId)), game.id]);
      launch(game, effects);
      return { ok: true, game };
    });
}

function initOf(request: StartRequest, questions: readonly Question[], id: string, at: number) {
  const { guildId, channelId, userId, mode, seconds, difficulty, kind } = request;
  const rules: Rules = {
    mode,
    seconds,
    pauseMs: PAUSE_MS,
    leadInMs: LEAD_IN_MS[mode],
    ...(difficulty === undefined ? {} : { difficulty }),
    ...(kind === undefined ? {} : { kind }),
  };
  return { id, guildId, channelId, starterId: userId, rules, questions, at };
}
