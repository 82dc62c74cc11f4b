import { describe, expect, test } from 'vitest';
import { breaker } from '../support/breaker.ts';
import { eventually } from '../support/eventually.ts';
import { ANA, BEN, CLEO, GUILD, START } from '../support/gameBuilder.ts';
import { scratchFile } from '../support/scratchFile.ts';
import { openTable, REQUEST } from '../support/table.ts';

const LATER = START + 600_000;

describe('after the process ended in the middle of a question', () => {
  test('the question is asked again with the answers that were confirmed', async () => {
    const file = scratchFile();
    const before = await openTable({ file });
    const { id } = await before.start();
    await before.clock.pass(3000);
    const open = await before.open(id, 0);
    expect(await before.answer(open, ANA)).toMatchObject({ ok: true });
    expect(await before.answer(open, BEN, { choice: 0 })).toMatchObject({ ok: true });
    await before.close();

    const table = await openTable({ file, at: LATER });
    await table.games.resume([GUILD]);
    const again = await table.open(id, 0);
    expect(again.answers).toEqual({
      [ANA]: { choice: 1, took: 1000 },
      [BEN]: { choice: 0, took: 1000 },
    });
    expect(await table.answer(again, ANA, { choice: 2 })).toMatchObject({ why: 'alreadyAnswered' });
    expect(await table.answer(again, CLEO)).toMatchObject({ ok: true });
    await table.stage.saw('movedOn');
    await table.clock.pass(21_000);
    await table.stage.saw('reveal');
    expect(await table.points()).toEqual({ [ANA]: 100, [CLEO]: 100 });
    await table.clock.pass(4000);
    await table.open(id, 1);
  });

  test('a second call to resume leaves running games alone', async () => {
    const file = scratchFile();
    const before = await openTable({ file });
    const { id } = await before.start();
    await before.close();
    const table = await openTable({ file, at: LATER });
    await Promise.all([table.games.resume([GUILD]), table.games.resume([GUILD])]);
    expect(table.games.running()).toBe(1);
    await table.clock.pass(3000);
    await table.open(id, 0);
    expect(table.stage.shown()).toEqual(['ask']);
  });
});

test('a click that comes before the games are back waits for them', async () => {
  const file = scratchFile();
  const before = await openTable({ file });
  const { id } = await before.start();
  await before.clock.pass(3000);
  const open = await before.open(id, 0);
  await before.close();
  const table = await openTable({ file, at: LATER });
  const resumed = table.games.resume([GUILD]);
  expect(await table.answer(open, BEN)).toMatchObject({ ok: true });
  await resumed;
});

test('a round started before the games are back takes none of them away', async () => {
  const file = scratchFile();
  const before = await openTable({ file });
  const { id } = await before.start();
  await before.close();
  const table = await openTable({ file, at: LATER });
  const resumed = table.games.resume([GUILD]);
  expect(await table.games.start({ ...REQUEST })).toMatchObject({ why: 'busy' });
  const other = await table.start({ channelId: 'another' });
  await resumed;
  const open = await table.records.games.openIn([GUILD]);
  expect(open.map(({ gameId }) => gameId)).toEqual([id, other.id]);
});

test('a game whose reading failed keeps nobody waiting, and goes on as soon as it can be read', async () => {
  const file = scratchFile();
  const before = await openTable({ file });
  const { id } = await before.start();
  await before.close();
  const { through, fail, mend } = breaker();
  const table = await openTable({ file, at: LATER, through });
  fail('games.load');
  await table.games.resume([GUILD]);
  await eventually(() => table.clock.spans().includes(250));
  mend();
  const other = await table.start({ channelId: 'another' });
  await table.games.stop({ guildId: GUILD, channelId: 'another', userId: ANA, moderator: true });
  await eventually(() => table.games.running() === 0);
  expect(await table.games.find(GUILD, other.id)).toMatchObject({ phase: 'finished' });
  await table.clock.pass(250);
  await table.clock.pass(3000);
  await table.open(id, 0);
});

test('a list of open games that cannot be read is asked for again', async () => {
  const file = scratchFile();
  const before = await openTable({ file });
  const { id } = await before.start();
  await before.close();
  const { through, fail, mend } = breaker();
  const table = await openTable({ file, at: LATER, through });
  fail('games.openIn');
  const resumed = table.games.resume([GUILD]);
  const started = table.games.start(REQUEST);
  await table.clock.pass(1000);
  await expect(started).rejects.toThrow('store');
  mend();
  await table.clock.pass(1000);
  await resumed;
  await table.clock.pass(3000);
  await table.open(id, 0);
});

test('a game whose return could not be saved goes on as soon as it can', async () => {
  const file = scratchFile();
  const before = await openTable({ file });
  const { id } = await before.start();
  await before.close();
  const { through, fail, mend } = breaker();
  const table = await openTable({ file, at: LATER, through });
  fail('games.snapshot');
  const resumed = table.games.resume([GUILD]);
  await eventually(() => table.clock.spans().includes(250));
  mend();
  await table.clock.pass(250);
  await resumed;
  await table.clock.pass(3000);
  expect(await table.open(id, 0)).toMatchObject({ returned: 0 });
});
