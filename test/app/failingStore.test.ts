import { describe, expect, test } from 'vitest';
import { breaker } from '../support/breaker.ts';
import { eventually } from '../support/eventually.ts';
import { ANA, BEN, CHANNEL, GUILD } from '../support/gameBuilder.ts';
import { openTable, REQUEST } from '../support/table.ts';

const PLACE = { guildId: GUILD, channelId: CHANNEL, userId: ANA };

describe('while the store fails', () => {
  test.each([
    'games.snapshot',
    'games.openIn',
    'games.setOpen',
    'guilds.seen',
    'guilds.saveSeen',
  ] as const)('no round starts (%s), and none comes back later by itself', async (place) => {
    const { through, fail, mend } = breaker();
    const table = await openTable({ through });
    fail(place);
    await expect(table.games.start(REQUEST)).rejects.toThrow('store');
    expect(table.games.running()).toBe(0);
    mend();
    expect(await table.records.games.openIn([GUILD])).toEqual([]);
    const { id } = await table.start();
    await table.clock.pass(3000);
    await table.open(id, 0);
  });

  test('an answer is refused, not half taken, and counts when it is given again', async () => {
    const { through, fail, mend } = breaker();
    const table = await openTable({ through });
    const { id } = await table.start();
    await table.clock.pass(3000);
    const open = await table.open(id, 0);
    fail('games.journal');
    await expect(table.answer(open, BEN)).rejects.toThrow('store');
    expect((await table.open(id, 0)).answers).toEqual({});
    mend();
    expect(await table.answer(open, BEN, { choice: 0 })).toMatchObject({ ok: true });
    expect((await table.open(id, 0)).answers[BEN]?.choice).toBe(0);
  });

  test('a stop is refused and the round goes on', async () => {
    const { through, fail, mend } = breaker();
    const table = await openTable({ through });
    const { id } = await table.start();
    await table.clock.pass(3000);
    await table.open(id, 0);
    fail('games.snapshot');
    await expect(table.games.stop({ ...PLACE, moderator: false })).rejects.toThrow('store');
    expect(await table.games.find(GUILD, id)).toMatchObject({ phase: 'open' });
    mend();
    await table.clock.pass(21_000);
    await table.stage.saw('reveal');
  });

  test('time goes on being up until it is saved that it is', async () => {
    const { through, fail, mend } = breaker();
    const table = await openTable({ through });
    const { id } = await table.start();
    await table.clock.pass(3000);
    await table.answer(await table.open(id, 0), BEN);
    fail('games.snapshot');
    await table.clock.pass(21_000);
    for (const span of [250, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000])
      await table.clock.pass(span);
    expect(table.stage.shown()).not.toContain('reveal');
    mend();
    await table.clock.pass(15_000);
    await table.stage.saw('reveal');
    expect(await table.points()).toEqual({ [BEN]: 100 });
    expect(table.faults).toHaveLength(1);
  });

  test('a finished round leaves the list of open ones as soon as it can', async () => {
    const { through, fail, mend } = breaker();
    const table = await openTable({ through });
    await table.start();
    fail('games.setOpen');
    await table.games.stop({ ...PLACE, moderator: false });
    await eventually(() => table.faults.length > 0);
    mend();
    await table.clock.pass(250);
    await eventually(() => table.games.running() === 0);
    expect(await table.records.games.openIn([GUILD])).toEqual([]);
  });

  test('settings stay what they were', async () => {
    const { through, fail, mend } = breaker();
    const table = await openTable({ through });
    await table.settings.setChannels(GUILD, () => [CHANNEL]);
    fail('guilds.saveSettings');
    await expect(table.settings.setChannels(GUILD, () => [])).rejects.toThrow('store');
    mend();
    expect((await table.settings.of(GUILD)).channels).toEqual([CHANNEL]);
  });
});
