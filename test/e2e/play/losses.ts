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
  for (const name of ['Ana', 'Ben']) await room.as(name).command('trivia skip');
  await room.as('Ana').waitForMessage((each) => each.id === question.id && isReveal(each), {
    timeoutMs: PATIENCE_MS,
  });
  return { started, clicks };
}

const pointsOf = async (room: Room, clicks: readonly Click[], after: string) =>
  scorers(await recount(room, clicks, { after }));

/** What goes away under a running game ends it cleanly, and takes no points. */
export function losses(venue: () => Venue): void {
  test('a deleted channel ends its game; points are kept and other games go on', async () => {
    const room = await venue().room('Deleted channel');
    const doomed = await room.next();
    const other = await startRound(room, 'Cleo', { ...ROUND, questions: 2 });
    const goingOn = playOn(room, { Cleo: 0, Hugo: 1 }, other.id);
    const { clicks, started } = await underWay(doomed);
    const points = await pointsOf(doomed, clicks, started.id);
    await venue().driver.deleteChannel(doomed.channel);
    const { clicks: others } = await goingOn;
    for (const [user, each] of await pointsOf(room, others, other.id))
      points.set(user, (points.get(user) ?? 0) + each);
    expect(await boardOf(room, 'Gus', 'all')).toEqual(points);
  });

  test('a deleted question ends its game, with a word and with the answers it had', async () => {
    const room = await venue().room('Deleted message');
    const started = await startRound(room, 'Ana', ROUND);
    const question = await nextQuestion(room, 'Ana', started.id);
    for (const [name, choice] of [
      ['Ana', 0],
      ['Ben', 1],
    ] as const)
      expect((await press(room, question, name, choice)).fate).toBe('locked');
    await venue().driver.deleteMessage(question.id, 'Olga');
    const end = await room.as('Ana').waitForMessage(isEnd, PATIENT);
    expect(textOf(end)).toContain('The question’s message was deleted, so the round ends here.');
    const board = await boardOf(room, 'Gus', 'all');
    expect(board.size).toBe(1);
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
    expect(textOf(await startRound(room, 'Ana'))).toContain('started a round');
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
