import { setTimeout as wait } from 'node:timers/promises';
import { createPeopleClient } from '../../../src/sandbox/driver/peopleClient.ts';
import { seeded } from '../damages.ts';
import { FOUR } from '../world.ts';
import { botAsker, dealerAsker } from './askers.ts';
import { atOnce } from './atOnce.ts';
import { openBoard } from './board.ts';
import { press } from './clicking.ts';
import { openDiary } from './diary.ts';
import { follow } from './feed.ts';
import { isReveal, openQuestionIn, type OpenQuestion } from './openQuestion.ts';
import type { Orders, Playing, Visit } from './orders.ts';
import { answerTimes } from './rhythm.ts';
import { rush } from './rush.ts';

export type Crowd = {
  readonly [K in Exclude<keyof Orders, 'visit'>]: (
    wanted: Parameters<Orders[K]>[0],
  ) => Promise<ReturnType<Orders[K]>>;
};

const AT_ONCE = 16;

/** Many people in a local Discord: they start games, answer, and write down what they see. */
export async function openCrowd(visit: Visit): Promise<Crowd> {
  const client = createPeopleClient(visit.url);
  const board = openBoard();
  const diary = openDiary();
  const random = seeded(1);
  const games = new Map<string, Playing>();
  const asker = visit.asker === 'bot' ? await botAsker(client, visit.channel) : dealerAsker(visit);

  const answer = async (question: OpenQuestion, game: Playing): Promise<void> => {
    const times = answerTimes(game.players.length, game.seconds, random);
    const answers = game.players.map(async (player, choice) => {
      await wait(times[choice]);
      diary.clicked(await press(client, question, player, choice));
    });
    await Promise.all(answers);
    await asker.answered(question, game.seconds);
  };

  await follow(visit.url, FOUR[0] ?? '', {
    posted: (message) => {
      const question = openQuestionIn(message);
      if (question === undefined) return;
      board.put(question);
      const game = games.get(question.channel);
      if (game === undefined) return;
      diary.asked(question, asker.closesAfterMs(question.index, game.seconds));
      answer(question, game).catch((cause: unknown) => diary.failed(String(cause)));
    },
    changed: (message) => {
      const { channel_id: channel } = message;
      if (!games.has(channel)) return;
      if (isReveal(message)) diary.revealed(channel);
      else if (openQuestionIn(message) !== undefined) diary.recounted();
    },
  });

  return {
    open: async ({ channels, seconds }) => {
      const filled = board.filled(channels);
      await atOnce(AT_ONCE, channels, (channel) => asker.begin(channel, seconds));
      await filled;
    },
    rush: (wanted) => rush(client, board.all(wanted.channels), wanted),
    stop: (channels) => atOnce(AT_ONCE, channels, (channel) => asker.end(channel)),
    play: async (wanted) => {
      const { channels, seconds, spreadMs } = wanted;
      const filled = board.filled(channels);
      for (const channel of channels) games.set(channel, wanted);
      await Promise.all(
        channels.map(async (channel, n) => {
          await wait((spreadMs * n) / channels.length);
          await asker.begin(channel, seconds);
        }),
      );
      await filled;
    },
    watch: async (forMs) => {
      diary.turn();
      await wait(forMs);
      return diary.turn();
    },
  };
}
