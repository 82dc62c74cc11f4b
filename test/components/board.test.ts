import { expect, test } from 'vitest';
import { board } from '../../src/components/board.ts';
import { GUILD } from '../support/gameBuilder.ts';
import { anInput, heard, openDesk, t } from '../support/desk.ts';

test('another page or period takes the place of the board', async () => {
  const { app, records } = await openDesk();
  await records.players.setSeats(GUILD, 12);
  await records.boards.set(
    GUILD,
    'all',
    Array.from({ length: 12 }, (_, seat) => ({ userId: `1${seat}`, seat, points: 100 - seat })),
  );
  const { to, text } = heard(await board.run(anInput({ parts: ['all', '1', 'on'] }), app));
  expect(to).toBe('changed');
  expect(text).toContain('11. <@110>: 90 points');
  expect(text).toContain(t.board.page(2, 2));
  const far = heard(await board.run(anInput({ parts: ['all', '999'] }), app));
  expect(far.text).toContain(t.board.page(2, 2));
});

test.each([[['year', '0']], [['all', '-1']], [['all', 'x']], [['all']], [[]], [['toString', '0']]])(
  'a forged board is answered: %j',
  async (parts) => {
    const { app } = await openDesk();
    const reply = heard(await board.run(anInput({ parts }), app));
    expect(reply).toEqual({ to: 'one', text: t.refusals.unknownRoute });
  },
);
