import { expect, test } from 'vitest';
import type { InteractionResult } from '../../../src/sandbox/driver/person.ts';
import { nextQuestion, playOn, PATIENCE_MS, press, startRound } from '../support/playing.ts';
import { isEnd, isReveal, optionButtons, words } from '../support/reading.ts';
import { boardOf, recount, scorers } from '../support/recount.ts';
import type { Room, Venue } from '../support/venue.ts';

const EPHEMERAL = 64;

/** A short private sentence, and nothing else. */
export function expectRefusal(result: InteractionResult, sentence: RegExp, most = 250): void {
  expect([result.outcome, result.reason]).toEqual(['message', undefined]);
  expect(words(result).replaceAll('*', '')).toMatch(sentence);
  expect(words(result).length).toBeLessThan(most);
  expect((result.message?.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
}

/** What does not count is refused privately, and changes nothing. */
export function refusals(venue: () => Venue): void {
  test('refuses an answer after the deadline, a second answer, and a click on an old game', async () => {
    const room = await venue().room('Late');
    const started = await startRound(room, 'Ana');
    const first = await nextQuestion(room, 'Ana', started.id);
    const ana = await press(room, first, 'Ana', 0);
    const second = await room.as('Ana').click(first, optionButtons(first)[1]?.id ?? '');
    expectRefusal(second, /^Your first answer counts: .+\. Locked until the reveal\.$/);

    const closed = await room
      .as('Ana')
      .waitForMessage((each) => each.id === first.id && isReveal(each), { timeoutMs: PATIENCE_MS });
    const late = await room.as('Ben').click(closed, optionButtons(closed)[0]?.id ?? '', RAW);
    expectRefusal(late, /^Time was up (a second|\d+ seconds) before that reached Discord\./);

    const { clicks, end } = await playOn(room, { Ana: 0, Ben: 1 }, closed.id);
    const old = await room.as('Ben').click(end, optionButtons(first)[0]?.id ?? '', RAW);
    expectRefusal(old, /^That round is over\./);
    const points = await recount(room, [ana, ...clicks], { after: started.id });
    expect(await boardOf(room, 'Gus', 'week')).toEqual(scorers(points));
  });

  test('refuses forged custom ids', async () => {
    const room = await venue().room('Forged');
    const started = await startRound(room, 'Ana');
    const question = await nextQuestion(room, 'Ana', started.id);
    const [{ game } = { game: '' }] = optionButtons(question);
    const forged = [
      [`v1:ans:${game}:0:9`, /^That is not one of the options/],
      [`v1:ans:${game}:1:0`, /^That question is closed/],
      [`v1:ans:${game}:0:-1`, /^That is not one of the options/],
      [`v1:ans:${game}:0`, /^That is not one of the options/],
      ['v1:ans:000000000000:0:0', /^That round is over/],
      ['v1:ans', /^That round is over/],
      ['v2:ans:x:0:0', /^That button is from another time/],
      ['v1:nothing', /^That button is from another time/],
      ['v1:__proto__:1', /^That button is from another time/],
      ['v1:again:999:999:9:', /^That button is from another time/],
      ['v1:channels:anywhere', /^Only moderators/],
      ['x'.repeat(100), /^That button is from another time/],
    ] as const;
    for (const [id, sentence] of forged)
      expectRefusal(await room.as('Ben').click(question, id, RAW), sentence);
    const elsewhere = await room.next();
    const foreign = await startRound(elsewhere, 'Ana');
    const other = await nextQuestion(elsewhere, 'Ana', foreign.id);
    const [{ id } = { id: '' }] = optionButtons(question);
    expectRefusal(await elsewhere.as('Ben').click(other, id, RAW), /^That round is over/);
    const click = await press(room, question, 'Ana', 0);
    await room.as('Ana').command('trivia stop');
    await room.as('Ana').waitForMessage(isEnd, { timeoutMs: PATIENCE_MS });
    const points = await recount(room, [click], { after: started.id });
    expect((await boardOf(room, 'Gus', 'all')).has(await room.as('Ben').userId())).toBe(false);
    expect(await boardOf(room, 'Gus', 'all')).toEqual(scorers(points));
  });

  test('keeps to the channels that moderators have chosen', async () => {
    const room = await venue().room('Channels');
    const elsewhere = await room.next();
    const started = await startRound(elsewhere, 'Ana');
    const question = await nextQuestion(elsewhere, 'Ana', started.id);
    const chosen = await room.as('Olga').command('settings channels', { add: room.channel });
    expect(words(chosen)).toContain(`Games run in <#${room.channel}>`);

    const click = await elsewhere.as('Ben').click(question, optionButtons(question)[0]?.id ?? '');
    expectRefusal(click, new RegExp(`^Trivia lives in <#${room.channel}> here`));
    expectRefusal(
      await elsewhere.as('Ben').command('trivia play'),
      new RegExp(`^Trivia lives in <#${room.channel}> here`),
    );
    const undone = await room.as('Olga').click(chosen.message ?? question, 'Undo');
    expect(undone.outcome).toBe('updated');
    expect((await press(elsewhere, question, 'Ben', 0)).fate).toBe('locked');
  });

  test('refuses what only others may do', async () => {
    const room = await venue().room('Rights');
    const started = await startRound(room, 'Ana');
    await nextQuestion(room, 'Ana', started.id);
    const gus = room.as('Gus');
    expectRefusal(await gus.command('trivia stop'), /^Only the person who started this round/);
    expectRefusal(await gus.command('trivia skip'), /^A skip is for those who are playing/);
    expectRefusal(await gus.command('trivia play'), /^A round is already running here/);
    expectRefusal(await gus.command('settings channels', {}, RAW), /^Only moderators/);
    expect(words(await room.as('Ana').command('trivia skip'))).toBe('Skipped.');
    expect(words(await room.as('Olga').command('trivia stop'))).toContain('stopped the round');
    expectRefusal(await gus.command('trivia stop'), /^No round is running here/);
  });

  test('does not start where it may not write, and runs at most ten games in a server', async () => {
    const room = await venue().room('Many');
    const mute = await room.next();
    await venue().driver.changeChannel(mute.channel, { permission_overwrites: [denySpeech(room)] });
    expectRefusal(await mute.as('Olga').command('trivia play'), /^I may not write in this channel/);
    for (let n = 0; n < 10; n += 1) await startRound(n === 0 ? room : await room.next(), 'Ana');
    const eleventh = await (await room.next()).as('Ana').command('trivia play');
    expect(words(eleventh)).toMatch(/^10 rounds are running in this server already/);
    expectRefusal(eleventh, /./);
    await venue().driver.removeGuild(room.guild);
  });
}

export const RAW = { raw: true };

/** An overwrite for everybody in the server, the bot too. */
export const denySpeech = (room: Room) => ({
  id: room.guild,
  type: 0,
  allow: '0',
  deny: String(1 << 11),
});
