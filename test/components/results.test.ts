import { expect, test } from 'vitest';
import { card, table } from '../../src/components/results.ts';
import { eventually } from '../support/eventually.ts';
import { ANA, BEN } from '../support/gameBuilder.ts';
import { anInput, heard, openDesk, t, type Desk } from '../support/desk.ts';

async function playOut(desk: Desk): Promise<string> {
  const { id } = await desk.start({ questions: 1 });
  await desk.clock.pass(3000);
  await desk.answer(await desk.open(id, 0), ANA);
  await desk.clock.pass(21_000);
  await eventually(() => desk.games.running() === 0);
  return id;
}

test('my card is mine alone, also after the round is over', async () => {
  const desk = await openDesk();
  const parts = [await playOut(desk)];
  const mine = heard(await card.run(anInput({ parts }), desk.app));
  expect(mine.to).toBe('one');
  expect(mine.text).toContain('Place 1 of 1, 100 points');
  const bystander = heard(await card.run(anInput({ parts, userId: BEN }), desk.app));
  expect(bystander).toEqual({ to: 'one', text: t.card.none });
});

test('the full table is shown to who asks', async () => {
  const desk = await openDesk();
  const shown = heard(await table.run(anInput({ parts: [await playOut(desk)] }), desk.app));
  expect(shown.to).toBe('one');
  expect(shown.text).toContain(`<@${ANA}>: 100 points`);
});

test.each(['', 'nothing', '\uD800', 'x'.repeat(90)])(
  'a round that is gone is said to be: %j',
  async (id) => {
    const { app } = await openDesk();
    for (const route of [card, table])
      expect(heard(await route.run(anInput({ parts: [id] }), app))).toEqual({
        to: 'one',
        text: t.card.gone,
      });
  },
);

test('another server sees nothing of a round', async () => {
  const desk = await openDesk();
  const parts = [await playOut(desk)];
  const stranger = heard(await table.run(anInput({ parts, guildId: '199' }), desk.app));
  expect(stranger.text).toBe(t.card.gone);
});
