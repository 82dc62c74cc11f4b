import { expect, test } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { ANA, CHANNEL, GUILD } from '../support/gameBuilder.ts';
import { openTable } from '../support/table.ts';

const PLACE = { guildId: GUILD, channelId: CHANNEL, userId: ANA, moderator: false };

test('a question that was on its way when the round was stopped is taken back', async () => {
  const table = await openTable();
  const { ask } = table.stage;
  table.stage.ask = async (game) => {
    await table.games.stop(PLACE);
    return ask(game);
  };
  await table.start();
  await table.clock.pass(3000);
  expect((await table.stage.saw('finish')).ending).toBe('stopped');
  expect(table.stage.shown()).toEqual(['ask', 'withdraw', 'finish']);
});

test('a question that waits for a reveal is not asked when the reveal ends the round', async () => {
  const table = await openTable();
  const { id } = await table.start();
  await table.clock.pass(3000);
  await table.open(id, 0);
  table.stage.reveal = async () => {
    await table.clock.pass(4000);
    await eventually(async () => (await table.games.find(GUILD, id))?.phase === 'posting');
    return { gone: 'messageGone' };
  };
  await table.clock.pass(21_000);
  expect((await table.stage.saw('finish')).ending).toBe('messageGone');
  expect(table.stage.shown()).toEqual(['ask', 'finish']);
});
