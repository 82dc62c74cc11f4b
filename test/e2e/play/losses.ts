import { expect, test, vi } from 'vitest';
import {
  nextQuestion,
  PATIENCE_MS,
  playOn,
  press,
  startRound,
  type Click,
} from '../support/playing.ts';
import { isEnd, isReveal, pointsListed, textOf, words } from '../support/reading.ts';
import { boardOf, recount, scorers } from '../support/recount.ts';
import { roomOf, type Room, type Venue } from '../support/venue.ts';
import { denySpeech } from './refusals.ts';

const ROUND = { questions: 3, kind: 'score-or-soundtrack' };

/** A round whose first question is revealed, so that there are points to lose. */
async function underWay(room: Room) {
  const started = await startRound(room, 'Ana', ROUND);
  const question = await nextQuestion(room, 'Ana', started.id);
  const clicks = await Promise.all([
    press(room, question, 'Ana', 0),
    press(room, question, 'Ben', 1),
  ]);
  const reveal = await room
    .as('Ana')
    .waitForMessage((each) => each.id === question.id && isReveal(each), {
      timeoutMs: PATIENCE_MS,
    });
  return { started, clicks, reveal };
}

const pointsOf = async (room: Room, clicks: readonly Click[], after: string) =>
  scorers(await recount(room, clicks, { after }));

/** What goes away under a running game ends it cleanly, and takes no points. */
export function losses(venue: () => Venue): void {
  test('a deleted channel ends its game; points are kept and other games go on', async () => {
    const room = await venue().room('Deleted channel');
    const doomed = await room.next();
    const { clicks, started } = await underWay(doomed);
    const points = await pointsOf(doomed, clicks, started.id);
    const other = await startRound(room, 'Cleo', { ...ROUND, questions: 1 });
    await venue().driver.deleteChannel(doomed.channel);
    const next = await playOn(room, { Cleo: 0, Hugo: 1 }, other.id);
    for (const [user, each] of await pointsOf(room, next.clicks, other.id))
      points.set(user, (points.get(user) ?? 0) + each);
    expect(await boardOf(room, 'Gus', 'all')).toEqual(points);
  });

  test('a deleted question ends its game, with a word and with the answers it had', async () => {
    const room = await venue().room('Deleted message');
    const { clicks, started } = await underWay(room);
    const kept = await pointsOf(room, clicks, started.id);
    const question = await nextQuestion(room, 'Ana', started.id);
    const last = await press(room, question, 'Ana', 0);
    expect(last.fate).toBe('locked');
    await venue().driver.deleteMessage(question.id, 'Olga');
    const end = await room.as('Ana').waitForMessage(isEnd, PATIENT);
    expect(textOf(end)).toContain('The question’s message was deleted, so the round ends here.');
    const board = await boardOf(room, 'Gus', 'all');
    for (const [user, points] of kept) expect(board.get(user) ?? 0).toBeGreaterThanOrEqual(points);
    expect(board).toEqual(pointsListed(textOf(end)));
  });

  test('a lost permission ends the game; points are kept and the channel is free again', async () => {
    const room = await venue().room('Lost permission');
    const { clicks, started } = await underWay(room);
    const kept = await pointsOf(room, clicks, started.id);
    const overwrites = (list: readonly object[]) =>
      venue().driver.changeChannel(room.channel, { permission_overwrites: list });
    await overwrites([denySpeech(room)]);
    await freed(room);
    await overwrites([]);
    expect(await boardOf(room, 'Gus', 'all')).toEqual(kept);
    const again = await startRound(room, 'Ana');
    await nextQuestion(room, 'Ana', again.id);
  });

  test('a bot that is removed keeps the points for when it returns', async () => {
    const room = await venue().room('Removed');
    const { clicks, started } = await underWay(room);
    const kept = await pointsOf(room, clicks, started.id);
    await venue().driver.removeGuild(room.guild);
    const channel = { id: room.channel, name: 'back' };
    await venue().driver.createGuild('Returned', { id: room.guild, channels: [channel] });
    const back = roomOf(venue().driver, room.guild, room.channel);
    await freed(back);
    expect(await boardOf(back, 'Gus', 'all')).toEqual(kept);
  });
}

const PATIENT = { timeoutMs: PATIENCE_MS };

/** Resolves when no round runs in the channel any more. */
const freed = (room: Room) =>
  vi.waitFor(
    async () => {
      expect(words(await room.as('Gus').command('trivia stop'))).toMatch(
        /^No round is running here/,
      );
    },
    { timeout: PATIENCE_MS, interval: 100 },
  );
