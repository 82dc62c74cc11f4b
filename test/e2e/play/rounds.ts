import { expect, test } from 'vitest';
import { PERIODS } from '../../../src/engine/periods.ts';
import type { Message } from '../../../src/sandbox/state/messageTypes.ts';
import { nextQuestion, PATIENCE_MS, playOn, startRound, type Hands } from '../support/playing.ts';
import {
  buttonsOf,
  isReveal,
  optionButtons,
  pointsListed,
  stamp,
  textOf,
  words,
} from '../support/reading.ts';
import { boardOf, recount, scorers } from '../support/recount.ts';
import type { Room, Venue } from '../support/venue.ts';

const TWO_BUTTONS = { kind: 'score-or-soundtrack' };
const FOUR_BUTTONS = { kind: 'composer-of-film' };

/** What everybody in the channel sees of a round, and that its points are right. */
export function rounds(venue: () => Venue): void {
  test('two players play a round, from the announcement to the final standings', async () => {
    const room = await venue().room('Two players');
    const started = await startRound(room, 'Ana', { questions: 3, ...TWO_BUTTONS });
    expect(textOf(started)).toMatch(/^<@\d+> started a round: 3 questions, 5 seconds each/);
    expect(started.flags & EPHEMERAL).toBe(0);
    const question = await nextQuestion(room, 'Ana', started.id);
    expect(textOf(question)).toMatch(/Question 1 of 3 · score or soundtrack · \w+ · \d+ points/);
    expect(textOf(question)).toMatch(/Closes <t:\d+:R>/);
    expect(optionButtons(question).map(({ label }) => label)).toEqual([
      'Original score',
      'Rest of the soundtrack',
    ]);

    const { clicks, end } = await playOn(room, { Ana: 0, Ben: 1 }, started.id);

    for (const { fate, text, took } of clicks) {
      expect(fate).toBe('locked');
      expect(text).toMatch(/^(Original score|Rest of the soundtrack) is locked, \d+\.\d s$/);
      expect(text).toContain(`${(took / 1000).toFixed(1)} s`);
    }
    const posted = await room.as('Gus').messages();
    expect(posted.some(({ flags }) => (flags & EPHEMERAL) !== 0)).toBe(false);
    const reveals = posted.filter(isReveal);
    expect(reveals).toHaveLength(3);
    for (const reveal of reveals) expectReveal(reveal);
    for (const early of reveals.slice(1)) expectClosedEarly(early);
    expect(textOf(end)).toContain('Final standings');
    await expectSamePoints(room, await recount(room, clicks, { after: started.id }), end);
    await expectPrivateExtras(room, end);
    await expectPlayAgain(room, end);
  });

  test('options have letters, and exactly one of four is right', async () => {
    const room = await venue().room('Letters');
    const started = await startRound(room, 'Ana', FOUR_BUTTONS);
    const question = await nextQuestion(room, 'Ana', started.id);
    const letters = optionButtons(question).map(({ label }) => label.slice(0, 1));
    expect(letters).toEqual(['A', 'B', 'C', 'D']);
    const hands = { Ana: 0, Ben: 1, Cleo: 2, Hugo: 3 };
    const { clicks, end } = await playOn(room, hands, started.id);
    for (const { text, choice } of clicks)
      expect(text).toMatch(new RegExp(`^${'ABCD'[choice]} is locked, `));
    const points = await recount(room, clicks, { after: started.id });
    expect([...points.values()].filter((each) => each > 0).length).toBeGreaterThan(0);
    await expectSamePoints(room, points, end);
    const table = await room.as('Gus').click(end, 'Full table');
    expect(words(table).match(/<@\d+>/g)).toHaveLength(4);
    expect((table.message?.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
  });

  test('a tie is shown as a tie', async () => {
    const room = await venue().room('Tie');
    const hands: Hands = { Ana: 0, Ben: 0, Cleo: 1, Hugo: 1 };
    const started = await startRound(room, 'Ana', { questions: 1, ...TWO_BUTTONS });
    const { clicks, end } = await playOn(room, hands, started.id);
    const points = scorers(await recount(room, clicks, { after: started.id }));
    const [first, second] = [...points.values()];
    expect(points.size).toBe(2);
    expect(textOf(end).match(/^1\. <@/gm)?.length).toBe(first === second ? 2 : 1);
    expect(textOf(end).match(/\(tied\)/g)?.length).toBe(first === second ? 2 : undefined);
    await expectSamePoints(room, points, end);
  });

  test('two questions in a row without an answer end the round with a word', async () => {
    const room = await venue().room('Silence');
    const started = await startRound(room, 'Ana', { questions: 4 });
    const end = await room.as('Ana').waitForMessage((each) => textOf(each).includes('Final'), {
      after: started.id,
      timeoutMs: PATIENCE_MS,
    });
    expect(textOf(end)).toContain('Two questions in a row without an answer');
    expect((await room.as('Ana').messages()).filter(isReveal)).toHaveLength(2);
    expect(await boardOf(room, 'Ana', 'all')).toEqual(new Map());
  });
}

const EPHEMERAL = 64;

function expectReveal(reveal: Message): void {
  const text = textOf(reveal);
  expect(text).toMatch(/\*\*✓ .+\*\*/);
  expect(text).toMatch(/Right: <@\d+> \d+\.\d s \(\+\d+\)/);
  expect(text).toMatch(/Chose (Original score|Rest of the soundtrack): 1\./);
  expect(text).toMatch(/part of the soundtrack|an adaptation/);
  expect(text).toMatch(/^-# Source: .+; .+$/m);
  expect(text).toMatch(/\*\*Top five\*\*\n1\. <@\d+> \d+/);
}

/** Both had answered the question before, so it did not wait for its deadline. */
function expectClosedEarly(reveal: Message): void {
  const closed = Date.parse(reveal.edited_timestamp ?? '');
  expect(closed).toBeLessThan(stamp(reveal.id) + 5000);
}

async function expectSamePoints(room: Room, points: Map<string, number>, end: Message) {
  const right = scorers(points);
  expect(pointsListed(textOf(end))).toEqual(right);
  for (const period of PERIODS) expect(await boardOf(room, 'Gus', period)).toEqual(right);
}

async function expectPrivateExtras(room: Room, end: Message): Promise<void> {
  const card = await room.as('Ben').click(end, 'My card');
  expect(words(card)).toMatch(
    /Your round\n(Shared place|Place) [12] of 2, \d+ points?\n\d right of 3/,
  );
  const strangers = await room.as('Gus').click(end, 'My card');
  expect(words(strangers)).toContain('You did not play in this round');
  const everybodyListed = pointsListed(textOf(end)).size === 2;
  const labels = buttonsOf(end).map(({ label }) => label);
  expect(labels.includes('Full table')).toBe(!everybodyListed);
  for (const { message } of [card, strangers])
    expect((message?.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
}

async function expectPlayAgain(room: Room, end: Message): Promise<void> {
  const again = await room.as('Ben').click(end, 'Play again');
  expect(words(again)).toMatch(/started a round: 3 questions, 5 seconds each, score or soundtrack/);
  const question = await nextQuestion(room, 'Ben', again.message?.id ?? '');
  expect(buttonsOf(question)).toHaveLength(2);
  expect(words(await room.as('Ben').command('trivia stop'))).toContain('stopped the round');
}
