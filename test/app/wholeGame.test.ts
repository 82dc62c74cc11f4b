import { expect, test } from 'vitest';
import { ANA, BEN, CLEO, GUILD } from '../support/gameBuilder.ts';
import { eventually } from '../support/eventually.ts';
import { openTable, REQUEST, type Table } from '../support/table.ts';

/** Question, player, choice (1 is right) and milliseconds; two of the game's players miss one question each. */
const EVENING = [
  { question: 0, by: ANA, choice: 1, ms: 1000 },
  { question: 0, by: BEN, choice: 1, ms: 11_000 },
  { question: 0, by: CLEO, choice: 0, ms: 500 },
  { question: 1, by: ANA, choice: 1, ms: 6500 },
  { question: 1, by: BEN, choice: 3, ms: 2000 },
  { question: 2, by: ANA, choice: 1, ms: 20_000 },
  { question: 2, by: CLEO, choice: 1, ms: 1999 },
] as const;

/** The published rule, counted anew: 100 points, half of them lost evenly from 2 s to 20 s, a tenth more a right answer. */
function recount(by: string): number {
  let points = 0;
  let streak = 0;
  for (const question of [0, 1, 2]) {
    const given = EVENING.find((one) => one.by === by && one.question === question);
    const right = given?.choice === 1;
    const late = Math.max(0, (given?.ms ?? 0) - 2000) / 18_000;
    if (right) points += Math.round(100 * (1 - late / 2) * (1 + streak / 10));
    streak = right ? streak + 1 : 0;
  }
  return points;
}

async function playEvening(table: Table): Promise<string> {
  const { id } = await table.start();
  await table.clock.pass(3000);
  for (const question of [0, 1, 2]) {
    const open = await table.open(id, question);
    for (const { by, choice, ms } of EVENING.filter((one) => one.question === question))
      expect(await table.answer(open, by, { choice, ms })).toMatchObject({ ok: true });
    await table.clock.pass(21_000);
    await table.stage.saw('reveal', question + 1);
    if (question < 2) await table.clock.pass(4000);
  }
  await eventually(() => table.games.running() === 0);
  return id;
}

test('a whole game is shown in order, and the boards say what a recount says', async () => {
  const table = await openTable();
  const id = await playEvening(table);
  const shown = table.stage.shown().filter((what) => what !== 'count');
  expect(shown).toEqual(['ask', 'reveal', 'ask', 'reveal', 'ask', 'reveal', 'finish']);
  const recounted = { [ANA]: recount(ANA), [BEN]: recount(BEN), [CLEO]: recount(CLEO) };
  expect(recounted).toEqual({ [ANA]: 256, [BEN]: 75, [CLEO]: 100 });
  expect(await table.points()).toEqual(recounted);
  expect((await table.stage.saw('finish')).ending).toBe('complete');
  expect(await table.records.games.openIn([GUILD])).toEqual([]);
  expect((await table.games.find(GUILD, id))?.tallies[ANA]?.points).toBe(256);
  expect(await table.games.find('another server', id)).toBeUndefined();
  expect(table.faults).toEqual([]);
});

test('a finished game leaves the channel free for the next', async () => {
  const table = await openTable();
  await playEvening(table);
  expect(await table.games.start(REQUEST)).toMatchObject({ ok: true });
});

test('points are given before the reveal shows them', async () => {
  const table = await openTable();
  const { id } = await table.start();
  await table.clock.pass(3000);
  await table.answer(await table.open(id, 0), BEN);
  await table.clock.pass(21_000);
  await table.stage.saw('reveal');
  expect(await table.points()).toEqual({ [BEN]: 100 });
});

test('a round may end by silence, by a stop, or with its channel', async () => {
  const table = await openTable();
  const silent = await table.start({ channelId: 'silent', questions: 9 });
  const stopped = await table.start({ channelId: 'stopped' });
  const lost = await table.start({ channelId: 'lost' });
  const place = { guildId: GUILD, userId: ANA };
  await table.games.stop({ ...place, channelId: 'stopped', moderator: false });
  await table.games.lose({ guildId: GUILD, channelId: 'lost' }, 'channelGone');
  await table.clock.pass(3000);
  for (const question of [0, 1]) {
    await table.open(silent.id, question);
    await table.clock.pass(21_000);
    await table.stage.saw('reveal', question + 1);
    if (question === 0) await table.clock.pass(4000);
  }
  await eventually(() => table.games.running() === 0);
  const endings = table.stage.calls.flatMap(({ what, game }) =>
    what === 'finish' ? [[game.id, game.ending]] : [],
  );
  expect(Object.fromEntries(endings)).toEqual({
    [silent.id]: 'silence',
    [stopped.id]: 'stopped',
    [lost.id]: 'channelGone',
  });
});

test.each(['channelGone', 'noPermission'] as const)(
  'a question that cannot be posted for good ends the round: %s',
  async (gone) => {
    const table = await openTable();
    await table.start();
    table.stage.gone = { gone };
    await table.clock.pass(3000);
    expect((await table.stage.saw('finish')).ending).toBe(gone);
    await eventually(() => table.games.running() === 0);
  },
);

test('a question is posted again when Discord could not be reached, and given up in the end', async () => {
  const table = await openTable();
  const { id } = await table.start({ channelId: 'shaky' });
  table.stage.failures = 2;
  await table.clock.pass(3000);
  await table.clock.pass(250);
  await table.clock.pass(1000);
  await table.open(id, 0);
  expect(table.faults).toHaveLength(1);

  await table.start({ channelId: 'dead' });
  await table.clock.pass(3000);
  table.stage.failures = 7;
  for (const span of [250, 1000, 2000, 4000, 8000, 15_000]) await table.clock.pass(span);
  expect((await table.stage.saw('finish')).ending).toBe('unreachable');
});
