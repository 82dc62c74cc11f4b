import { describe, expect, test } from 'vitest';
import { GUILD, START } from '../support/gameBuilder.ts';
import { openTable, type Table } from '../support/table.ts';

/** Puts players with these points on the board of all time. */
async function seat({ records }: Table, points: readonly number[]) {
  const entries = points.map((own, seatNumber) => ({
    userId: `player ${String(seatNumber).padStart(3, '0')}`,
    seat: seatNumber,
    points: own,
  }));
  await records.players.setSeats(GUILD, points.length);
  await records.boards.set(GUILD, 'all', entries);
}

const page = (table: Table, number: number, userId = 'player 000') =>
  table.board({ guildId: GUILD, userId, period: 'all', page: number, at: START });

describe('a board', () => {
  test('has ten lines a page, and asks for more than there is show the last', async () => {
    const table = await openTable();
    await seat(
      table,
      Array.from({ length: 23 }, (_, i) => 1000 - i),
    );
    expect((await page(table, 0)).lines.map(({ place }) => place)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect((await page(table, 2)).lines.map(({ place }) => place)).toEqual([21, 22, 23]);
    for (const far of [3, 999, Number.MAX_SAFE_INTEGER])
      expect(await page(table, far)).toMatchObject({ page: 2, pages: 3 });
    expect(await page(table, -5)).toMatchObject({ page: 0 });
  });

  test('shares places in ties across pages', async () => {
    const table = await openTable();
    await seat(table, [50, ...Array.from({ length: 14 }, () => 40), 30]);
    expect((await page(table, 1)).lines.map(({ place }) => place)).toEqual([2, 2, 2, 2, 2, 16]);
  });

  test('knows the asker’s own place on whatever page, and nobody’s else', async () => {
    const table = await openTable();
    await seat(
      table,
      Array.from({ length: 300 }, (_, i) => 1000 - i),
    );
    expect((await page(table, 0, 'player 211')).own).toEqual({
      userId: 'player 211',
      place: 212,
      points: 789,
    });
    expect(await page(table, 0, 'stranger')).not.toHaveProperty('own');
  });

  test('is empty, not missing, where nobody has scored', async () => {
    const table = await openTable();
    for (const period of ['week', 'month', 'all'] as const) {
      const board = await table.board({ guildId: GUILD, userId: 'x', period, page: 0, at: START });
      expect(board).toEqual({ period, page: 0, pages: 1, lines: [] });
    }
  });
});

describe('settings', () => {
  test('go back one change, once', async () => {
    const { settings } = await openTable();
    await settings.setChannels(GUILD, () => ['one']);
    await settings.setChannels(GUILD, (now) => [...now, 'two']);
    expect((await settings.undoChannels(GUILD)).channels).toEqual(['one']);
    expect(await settings.undoChannels(GUILD)).toEqual({
      v: 1,
      channels: ['one'],
      timeZone: 'UTC',
    });
  });

  test('keep what Undo goes back to when nothing changes', async () => {
    const { settings } = await openTable();
    await settings.setChannels(GUILD, () => ['one', 'two']);
    await settings.setChannels(GUILD, () => ['two', 'one', 'one']);
    expect((await settings.undoChannels(GUILD)).channels).toEqual([]);
  });

  test('changed by two people at once keep both changes', async () => {
    const { settings } = await openTable();
    const add = (id: string) => settings.setChannels(GUILD, (now) => [...now, id]);
    await Promise.all(['one', 'two', 'three'].map(add));
    expect((await settings.of(GUILD)).channels).toEqual(['one', 'two', 'three']);
  });
});
