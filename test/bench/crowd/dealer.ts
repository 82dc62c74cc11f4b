import { REST } from '@discordjs/rest';
import { Routes } from 'discord-api-types/v10';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import type { Game, GameEvent } from '../../../src/engine/game.ts';
import { newGame } from '../../../src/engine/lifecycle.ts';
import { step } from '../../../src/engine/step.ts';
import { textsFor } from '../../../src/i18n/index.ts';
import { drawQuestions, questionPool } from '../../../src/questions/draw.ts';
import { seededRng } from '../../../src/questions/rng.ts';
import { questionView } from '../../../src/views/question.ts';
import { revealView } from '../../../src/views/reveal.ts';
import { FOUR } from '../world.ts';
import type { OpenQuestion } from './openQuestion.ts';
import type { Visit } from './orders.ts';

/**
 * Posts and closes questions where the measured bot has no game, with that bot's token, so that Discord
 * has the same work with either bot and the clicks carry messages of the same size.
 */
export interface Dealer {
  ask(channel: string, index: number, seconds: number): Promise<unknown>;
  reveal(question: OpenQuestion): Promise<unknown>;
}

const QUESTIONS = 10;
const t = textsFor('en-US');

export function openDealer({ api, token }: Visit): Dealer {
  const rest = new REST({ api, version: '10' }).setToken(token);
  const pool = questionPool(loadCatalogue('data'));
  const draw = { count: QUESTIONS, avoid: new Set<string>() };
  const questions = drawQuestions(pool, draw, seededRng(1));
  const gameIn = (channel: string, index: number, seconds: number): Game => {
    const rules = { mode: 'round', seconds, pauseMs: 4000, leadInMs: 0 } as const;
    const place = { guildId: '', channelId: channel, starterId: FOUR[0] ?? '' };
    const { game } = newGame({ id: 'dealt', ...place, rules, questions, at: Date.now() });
    return { ...game, index: index % QUESTIONS, phase: 'posting' };
  };
  return {
    ask: (channel, index, seconds) => {
      const body = questionView(gameIn(channel, index, seconds), t, Date.now() + seconds * 1000);
      return rest.post(Routes.channelMessages(channel), { body });
    },
    reveal: ({ channel, message, index }) => {
      const body = revealView(playedOut(gameIn(channel, index, 15), message), t);
      return rest.patch(Routes.channelMessage(channel, message), { body });
    },
  };
}

/** Four answers, one of each choice, and the time up. */
function playedOut(game: Game, messageId: string): Game {
  const question = game.index;
  const at = Date.now();
  const answers = FOUR.map((by, choice): GameEvent => ({
    type: 'answered',
    question,
    by,
    choice,
    at: at + 1000 * choice,
  }));
  const events: GameEvent[] = [
    { type: 'posted', question, messageId, at },
    ...answers,
    { type: 'timeUp', question },
    { type: 'awarded', question, at },
  ];
  return events.reduce((now, event) => step(now, event).game, game);
}
