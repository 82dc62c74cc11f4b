import { setTimeout as wait } from 'node:timers/promises';
import type { InteractionResult } from '../../../src/sandbox/driver/person.ts';
import type { PeopleClient } from '../../../src/sandbox/driver/peopleClient.ts';
import { textsFor } from '../../../src/i18n/index.ts';
import { FOUR } from '../world.ts';
import { wordsOf } from './clicking.ts';
import { openDealer } from './dealer.ts';
import type { OpenQuestion } from './openQuestion.ts';
import type { Visit } from './orders.ts';
import { lastAnswerMs, PAUSE_MS, timeUpMs } from './rhythm.ts';

/** Whoever asks the questions. */
export interface Asker {
  begin(channel: string, seconds: number): Promise<unknown>;
  /** All players have answered. */
  answered(question: OpenQuestion, seconds: number): Promise<unknown>;
  end(channel: string): Promise<unknown>;
  /** From a question to its reveal, when nothing takes any time. */
  closesAfterMs(index: number, seconds: number): number;
}

const QUESTIONS = 10;
const EPHEMERAL = 64;
const STARTER = FOUR[0] ?? '';
/** On a machine that is too slow an answer may come too late; people then try again. */
const TRIES = 5;
const AGAIN_MS = 1000;
const { busy } = textsFor('en-US').refusals;

/** The bot itself, told to by a player. It closes a question and asks the next on its own. */
export async function botAsker(client: PeopleClient, channel: string): Promise<Asker> {
  await registered(client, channel);
  const command = async (where: string, name: string, options: object): Promise<void> => {
    const body = { as: STARTER, channel: where, kind: 'command', name, options };
    for (let i = 0; i < TRIES; i += 1) {
      const result = await client.send<InteractionResult>('POST', '/people/interactions', body);
      if (isDone(result)) return;
      await wait(AGAIN_MS);
    }
    throw new Error(`/${name} was not taken in ${TRIES} tries.`);
  };
  return {
    begin: (where, seconds) => command(where, 'trivia play', { questions: QUESTIONS, seconds }),
    answered: () => Promise.resolve(),
    end: (where) => command(where, 'trivia stop', {}),
    // A game's first question waits for nobody in particular, so it runs to its end.
    closesAfterMs: (index, seconds) => (index === 0 ? timeUpMs(seconds) : lastAnswerMs(seconds)),
  };
}

/** Also when an answer that came too late had started the game all the same. */
function isDone(result: InteractionResult): boolean {
  const flags = result.message?.flags ?? EPHEMERAL;
  return (flags & EPHEMERAL) === 0 || wordsOf(result) === busy;
}

const LOOK_EVERY_MS = 25;

async function registered(client: PeopleClient, channel: string): Promise<void> {
  const path = `/people/commands?as=${STARTER}&channel=${channel}`;
  while ((await client.get<unknown[]>(path)).length === 0) await wait(LOOK_EVERY_MS);
}

/** The crowd, with the bot's token, in the rhythm of a game. */
export function dealerAsker(visit: Visit): Asker {
  const dealer = openDealer(visit);
  return {
    begin: (channel, seconds) => dealer.ask(channel, 0, seconds),
    answered: async (question, seconds) => {
      await dealer.reveal(question);
      await wait(PAUSE_MS);
      await dealer.ask(question.channel, question.index + 1, seconds);
    },
    end: () => Promise.resolve(),
    closesAfterMs: (_, seconds) => lastAnswerMs(seconds),
  };
}
