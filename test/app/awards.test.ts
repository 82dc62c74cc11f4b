import { expect, test } from 'vitest';
import { awarder } from '../../src/app/awards.ts';
import { keyedTurns } from '../../src/app/inTurn.ts';
import { breaker } from '../support/breaker.ts';
import { eventually } from '../support/eventually.ts';
import {
  ANA,
  BEN,
  GUILD,
  START,
  aGame,
  after,
  anOpenGame,
  answer,
  asked,
  closed,
} from '../support/gameBuilder.ts';
import { scratchFile } from '../support/scratchFile.ts';
import { openTable } from '../support/table.ts';

const boardOf = async (table: Awaited<ReturnType<typeof openTable>>, period: 'week' | 'month') => {
  const { lines } = await table.board({ guildId: GUILD, userId: '', period, page: 0, at: START });
  return Object.fromEntries(lines.map(({ userId, points }) => [userId, points]));
};

test('points are given once, however often they are given', async () => {
  const table = await openTable();
  const openGames = async () => ['game'];
  const award = awarder({ records: table.records, inTurn: keyedTurns(), openGames });
  const open = anOpenGame();
  const first = closed(after(open, answer(open, ANA), answer(open, BEN, { choice: 0 })));
  await Promise.all([award(first), award(first), award(first)]);
  const next = asked(first, START + 30_000);
  const second = closed(after(next, answer(next, ANA)));
  await award(second);
  await award(second);
  await award(first);
  expect(await table.points()).toEqual({ [ANA]: 210 });
  expect(await boardOf(table, 'week')).toEqual({ [ANA]: 210 });
  expect(await boardOf(table, 'month')).toEqual({ [ANA]: 210 });
  expect(await table.records.players.getMany(GUILD, [ANA, BEN])).toMatchObject([
    { points: 210, right: 2, answered: 2 },
    { points: 0, right: 0, answered: 1 },
  ]);
  expect(await table.records.players.seats(GUILD)).toBe(2);
});

test.each(['players.setSeats', 'players.putMany', 'boards.set', 'games.snapshot'] as const)(
  'the process may end at %s: nothing is lost or given twice',
  async (place) => {
    const file = scratchFile();
    const { through, fail, failAt } = breaker();
    const before = await openTable({ file, through });
    const { id } = await before.start();
    await before.clock.pass(3000);
    const open = await before.open(id, 0);
    await before.answer(open, ANA);
    await before.answer(open, BEN, { ms: 11_000 });
    if (place === 'games.snapshot') failAt('pause');
    else fail(place);
    await before.clock.pass(21_000);
    await eventually(() => before.faults.length > 0);
    await before.close();

    const table = await openTable({ file, at: START + 600_000 });
    await table.games.resume([GUILD]);
    await table.stage.saw('reveal');
    expect(await table.points()).toEqual({ [ANA]: 100, [BEN]: 75 });
    expect(await boardOf(table, 'week')).toEqual({ [ANA]: 100, [BEN]: 75 });
    expect(await boardOf(table, 'month')).toEqual({ [ANA]: 100, [BEN]: 75 });
  },
);

test('a shutdown while points cannot be saved leaves them to be given after it', async () => {
  const file = scratchFile();
  const { through, fail, mend } = breaker();
  const before = await openTable({ file, through });
  const { id } = await before.start();
  await before.clock.pass(3000);
  await before.answer(await before.open(id, 0), ANA);
  fail('boards.set', 'players.putMany');
  await before.clock.pass(21_000);
  await eventually(() => before.clock.spans().includes(250));
  const drained = before.games.drain(3000);
  mend();
  await before.clock.pass(250);
  await drained;
  expect(await before.games.find(GUILD, id)).toMatchObject({ phase: 'awarding' });
  await before.close();

  const table = await openTable({ file });
  await table.games.resume([GUILD]);
  await table.stage.saw('reveal');
  expect(await table.points()).toEqual({ [ANA]: 100 });
});

test('one game that comes back before the other does not make it pay twice', async () => {
  const file = scratchFile();
  const { through, fail } = breaker();
  const before = await openTable({ file, through });
  const [one, two] = [
    await before.start({ channelId: 'one' }),
    await before.start({ channelId: 'two' }),
  ];
  await before.clock.pass(3000);
  for (const { id } of [one, two]) await before.answer(await before.open(id, 0), ANA);
  const stop = (channelId: string) =>
    before.games.stop({ guildId: GUILD, channelId, userId: ANA, moderator: true });
  fail('players.putMany');
  await stop('one');
  await eventually(() => before.faults.length === 1);
  fail('boards.set');
  await stop('two');
  await eventually(() => before.faults.length === 2);
  await before.close();

  // The second game is read only when the first has given its points.
  const table = await openTable({
    file,
    through: (records) => ({
      ...records,
      games: {
        ...records.games,
        load: async (guildId, gameId) => {
          if (gameId === two.id) await table.stage.saw('reveal');
          return records.games.load(guildId, gameId);
        },
      },
    }),
  });
  await table.games.resume([GUILD]);
  await table.stage.saw('reveal', 2);
  expect(await table.points()).toEqual({ [ANA]: 200 });
});

test('a question asked before midnight on Sunday counts for the week that ended', async () => {
  const table = await openTable();
  await table.records.guilds.saveSettings(GUILD, { v: 1, channels: [], timeZone: 'Europe/Berlin' });
  const award = awarder({
    records: table.records,
    inTurn: keyedTurns(),
    openGames: async () => [],
  });
  const midnight = Date.parse('2026-11-22T23:00:00Z');
  const won = (id: string, at: number) => {
    const open = asked(aGame({ id }), at);
    return closed(after(open, answer(open, ANA)));
  };
  await award(won('sunday', midnight - 60_000));
  await award(won('monday', midnight));
  const at = (instant: number) =>
    table.board({ guildId: GUILD, userId: ANA, period: 'week', page: 0, at: instant });
  expect((await at(midnight - 1)).own?.points).toBe(100);
  expect((await at(midnight)).own?.points).toBe(100);
  expect(await table.points()).toEqual({ [ANA]: 200 });
});
