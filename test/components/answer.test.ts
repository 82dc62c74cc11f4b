import { describe, expect, test } from 'vitest';
import { answer } from '../../src/components/answer.ts';
import type { Game } from '../../src/engine/game.ts';
import { everyKind } from '../support/everyKind.ts';
import { ANA, BEN, GUILD } from '../support/gameBuilder.ts';
import { anInput, heard, openDesk, t, type Desk } from '../support/desk.ts';

async function openRound(desk: Desk): Promise<Game> {
  const { id } = await desk.start();
  await desk.clock.pass(3000);
  return desk.open(id, 0);
}

const click = (game: Game, choice: number | string, more: Parameters<typeof anInput>[0] = {}) =>
  anInput({
    parts: [game.id, String(game.index), String(choice)],
    at: game.openedAt + 1800,
    ...more,
  });

describe('a click on an option', () => {
  test('is confirmed to that person alone, with letter and time', async () => {
    const desk = await openDesk();
    const game = await openRound(desk);
    expect(heard(await answer.run(click(game, 1), desk.app))).toEqual({
      to: 'one',
      text: 'B is locked, 1.8 s',
    });
  });

  test('is confirmed in words where the buttons carry words', async () => {
    const desk = await openDesk({ draw: () => Array(3).fill(everyKind['score-or-soundtrack']) });
    const game = await openRound(desk);
    const { text } = heard(await answer.run(click(game, 1), desk.app));
    expect(text).toBe(`${t.options.rest} is locked, 1.8 s`);
  });

  test('after the first one is told the first', async () => {
    const desk = await openDesk();
    const game = await openRound(desk);
    await answer.run(click(game, 2), desk.app);
    const again = heard(await answer.run(click(game, 1), desk.app));
    expect(again).toEqual({ to: 'one', text: t.refusals.alreadyAnswered('C') });
    const later = await desk.open(game.id, 0);
    expect(later.answers[ANA]?.choice).toBe(2);
  });

  test('that comes too late is told by how much', async () => {
    const desk = await openDesk();
    const game = await openRound(desk);
    const late = click(game, 1, { at: game.deadline + 2100 });
    expect(heard(await answer.run(late, desk.app))).toEqual({
      to: 'one',
      text: 'Time was up 2 seconds before that reached Discord. The next one is coming.',
    });
  });

  test('that comes too late for the last question is promised no other', async () => {
    const desk = await openDesk();
    const { id } = await desk.start({ questions: 1 });
    await desk.clock.pass(3000);
    const game = await desk.open(id, 0);
    const late = click(game, 1, { at: game.deadline + 1000 });
    expect(heard(await answer.run(late, desk.app)).text).toBe(
      'Time was up a second before that reached Discord.',
    );
  });

  test('where games do not run, or by one who may not see the channel, changes nothing', async () => {
    const desk = await openDesk();
    const game = await openRound(desk);
    const blind = heard(await answer.run(click(game, 1, { mayUseChannel: false }), desk.app));
    expect(blind).toEqual({ to: 'one', text: t.refusals.noAccess });
    await desk.settings.setChannels(GUILD, () => ['elsewhere']);
    const away = heard(await answer.run(click(game, 1, { userId: BEN }), desk.app));
    expect(away.text).toBe(t.refusals.wrongChannel(['<#elsewhere>']));
    expect((await desk.open(game.id, 0)).answers).toEqual({});
  });

  test.each([
    [['nothing', '0', '1'], t.refusals.gameOver],
    [[], t.refusals.gameOver],
  ])('on a game that is not there says so: %j', async (parts, text) => {
    const desk = await openDesk();
    await openRound(desk);
    expect(heard(await answer.run(anInput({ parts }), desk.app))).toEqual({ to: 'one', text });
  });

  test.each(['4', '-1', '1e0', '', '999', '0x1'])('on option %j is refused', async (choice) => {
    const desk = await openDesk();
    const game = await openRound(desk);
    const { to, text } = heard(await answer.run(click(game, choice), desk.app));
    expect({ to, text }).toEqual({ to: 'one', text: t.refusals.unknownChoice });
  });
});
