import { expect, test } from 'vitest';
import { leaderboard } from '../../commands/leaderboard.ts';
import { ANA, BEN, GUILD } from '../support/gameBuilder.ts';
import { anInput, heard, openDesk, t } from '../support/desk.ts';

test('shows this week to everybody unless another period is named', async () => {
  const { app, records } = await openDesk();
  await records.players.setSeats(GUILD, 2);
  await records.boards.set(GUILD, '2026-W47', [{ userId: BEN, seat: 1, points: 40 }]);
  await records.boards.set(GUILD, 'all', [{ userId: ANA, seat: 0, points: 900 }]);
  const week = heard(await leaderboard.run(anInput(), app));
  expect(week.to).toBe('all');
  expect(week.text).toContain(`1. <@${BEN}>: 40 points`);
  expect(week.text).toContain(t.board.ownNone(`<@${ANA}>`));
  const all = heard(await leaderboard.run(anInput({ options: { period: 'all' } }), app));
  expect(all.text).toContain(t.board.own(`<@${ANA}>`, 1, 900));
});

test('says what to do where nobody has scored', async () => {
  const { app } = await openDesk();
  expect(heard(await leaderboard.run(anInput(), app)).text).toContain(t.board.empty);
});

test.each(['year', 'toString', '', 7, true, 'x'.repeat(6000)])(
  'refuses a period that does not exist, privately: %s',
  async (period) => {
    const { app } = await openDesk();
    const reply = heard(await leaderboard.run(anInput({ options: { period } }), app));
    expect(reply).toEqual({ to: 'one', text: t.refusals.badChoice('period') });
  },
);
