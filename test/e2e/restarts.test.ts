import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/sandbox/state/messageTypes.ts';
import {
  nextQuestion,
  PATIENCE_MS,
  playOn,
  press,
  startRound,
  type Click,
} from './support/playing.ts';
import { isReveal, pointsListed, stamp, textOf } from './support/reading.ts';
import { boardOf, recount, scorers } from './support/recount.ts';
import { openVenue, type Room } from './support/venue.ts';

const TWO_BUTTONS = { kind: 'score-or-soundtrack' };
const HANDS = { Ana: 0, Ben: 1 };
const RETURNED = 'I was away for a moment. The round goes on with a new deadline';
const PATIENT = { timeoutMs: PATIENCE_MS };

/** Nothing that was confirmed may be lost, and nothing may count twice, however the bot went away. */
describe.concurrent('a bot that goes away', { timeout: 120_000 }, () => {
  test('killed while games are open, between questions and just closed, it goes on with all', async () => {
    const venue = await openVenue();
    try {
      const [closing, paused, open] = await Promise.all(
        ['Closing', 'Paused', 'Open'].map((name) => venue.room(name)),
      );
      if (closing === undefined || paused === undefined || open === undefined) throw new Error();
      const first = await begin(closing, 2);
      const one = await nextQuestion(closing, 'Ana', first.id);
      const second = begin(paused, 2);
      const firstClicks = await pressBoth(closing, one);
      const secondStart = await second;
      const two = await nextQuestion(paused, 'Ana', secondStart.id);
      const pausedClicks = await pressBoth(paused, two);
      await revealed(closing, one);
      const third = await begin(open, 1);
      const three = await nextQuestion(open, 'Ana', third.id);
      const openClick = await press(open, three, 'Ana', 0);
      await revealed(paused, two);
      const last = await nextQuestion(closing, 'Ana', one.id);
      const lastClicks = await pressBoth(closing, last);

      await venue.bot.end('SIGKILL');
      await venue.start();

      const back = await open.as('Ana').waitForMessage(goesOn, { ...PATIENT, after: three.id });
      // Shown as the bot's clock had it when it posted, so that it may be a second early.
      expect(deadlineOf(back)).toBeGreaterThan(stamp(back.id) + 3000);
      expect(deadlineOf(back)).toBeLessThan(stamp(back.id) + 6000);
      const ready = await venue.bot.said('ready');
      expect(stamp(back.id) - ready.time).toBeLessThan(2000);
      const [atEnd, inPause, inOpen] = await Promise.all([
        playOn(closing, HANDS, first.id),
        playOn(paused, HANDS, two.id),
        playOn(open, HANDS, three.id),
      ]);
      expect(inOpen.clicks.some(takenAgain)).toBe(false);
      const closingClicks = [...firstClicks, ...lastClicks, ...atEnd.clicks];
      await expectTrue(closing, closingClicks, first, atEnd.end);
      await expectTrue(paused, [...pausedClicks, ...inPause.clicks], secondStart, inPause.end);
      await expectTrue(open, [openClick, ...inOpen.clicks], third, inOpen.end);
    } finally {
      await venue.close();
    }
  });

  test('killed again and again at random moments of one game, it loses and doubles nothing', async () => {
    const venue = await openVenue();
    try {
      const room = await venue.room('Unlucky');
      const started = await begin(room, 2);
      const played = playOn(room, HANDS, started.id);
      for (let kills = 0; kills < 3; kills += 1) {
        await wait(Math.random() * 4000);
        await venue.bot.end('SIGKILL');
        await venue.start();
      }
      const { clicks, end } = await played;
      expect(textOf(end)).toContain('Final standings');
      await expectTrue(room, clicks, started, end);
    } finally {
      await venue.close();
    }
  });

  test('told to stop, it leaves within five seconds, says so, and goes on when it is back', async () => {
    const venue = await openVenue();
    try {
      const room = await venue.room('Stopped');
      const started = await begin(room, 2);
      const question = await nextQuestion(room, 'Ana', started.id);
      const click = await press(room, question, 'Ana', 0);
      const { code, ms } = await venue.bot.end('SIGTERM');
      expect(code).toBe(0);
      expect(ms).toBeLessThan(5000);
      const [bye] = (await room.as('Ana').messages()).slice(-1);
      expect(bye === undefined ? '' : textOf(bye)).toMatch(/^I have to step away for a moment\./);
      await venue.start();
      const { clicks, end } = await playOn(room, HANDS, question.id);
      expect(clicks.some(takenAgain)).toBe(false);
      await expectTrue(room, [click, ...clicks], started, end);
    } finally {
      await venue.close();
    }
  });
});

/** Ana has answered the first question before the bot went away. */
const takenAgain = ({ name, question, fate }: Click) =>
  name === 'Ana' && question === 0 && fate === 'locked';

const begin = (room: Room, questions: number) =>
  startRound(room, 'Ana', { questions, ...TWO_BUTTONS });

const deadlineOf = (message: Message) =>
  1000 * Number(/Closes <t:(\d+):R>/.exec(textOf(message))?.[1]);

const goesOn = (message: Message) => textOf(message).startsWith(RETURNED);

const pressBoth = (room: Room, message: Message) =>
  Promise.all([press(room, message, 'Ana', 0), press(room, message, 'Ben', 1)]);

const revealed = (room: Room, question: Message) =>
  room.as('Ana').waitForMessage((each) => each.id === question.id && isReveal(each), PATIENT);

/** The final standings and the board say what the players earned, no more and no less. */
async function expectTrue(
  room: Room,
  clicks: Parameters<typeof recount>[1],
  started: Message,
  end: Message,
): Promise<void> {
  const points = scorers(await recount(room, clicks, { after: started.id }));
  expect(pointsListed(textOf(end))).toEqual(points);
  expect(await boardOf(room, 'Gus', 'all')).toEqual(points);
}
