import { describe, expect, test } from 'vitest';
import { again, quick } from '../../src/components/rounds.ts';
import { endView } from '../../src/views/end.ts';
import { readCustomId } from '../../src/views/customId.ts';
import { aGame, ANA, played, questions } from '../support/gameBuilder.ts';
import { anInput, heard, openDesk, t } from '../support/desk.ts';

const pressed = (...parts: string[]) => anInput({ parts });

describe('Play again', () => {
  test('starts a round with the options of the last one', async () => {
    const { app, games } = await openDesk();
    const rules = { seconds: 45, difficulty: 3, kind: 'odd-one-out' } as const;
    const over = played(aGame({ questions: questions(1), rules }), ANA);
    const button = /v1:again:[^"]+/.exec(JSON.stringify(endView(over, t)))?.[0] ?? '';
    const { to, text } = heard(
      await again.run(pressed(...(readCustomId(button)?.parts ?? [])), app),
    );
    expect(to).toBe('all');
    expect(text).toContain('1 question, 45 seconds each, hard, odd one out');
    expect(games.running()).toBe(1);
  });

  test.each([
    [['0', '20', '0', '']],
    [['31', '20', '0', '']],
    [['10', '4', '0', '']],
    [['10', '61', '0', '']],
    [['10', '20', '0', 'toString']],
    [['10', '20', 'x', 'y']],
    [['1e1', '20', '0', '']],
    [['10']],
    [[]],
  ])('does not start a forged round: %j', async (parts) => {
    const { app, games } = await openDesk();
    const reply = heard(await again.run(pressed(...parts), app));
    expect(reply).toEqual({ to: 'one', text: t.refusals.unknownRoute });
    expect(games.running()).toBe(0);
  });

  test('is refused like any start', async () => {
    const { app } = await openDesk();
    await again.run(pressed('3', '20', '0', ''), app);
    const busy = heard(await again.run(pressed('3', '20', '0', ''), app));
    expect(busy).toEqual({ to: 'one', text: t.refusals.busy });
    const mute = anInput({ parts: ['3', '20', '0', ''], botMaySpeak: false });
    expect(heard(await again.run(mute, app)).text).toBe(t.refusals.cannotSpeak);
  });
});

test('Another one asks the channel one question', async () => {
  const { app } = await openDesk();
  const reply = heard(await quick.run(anInput(), app));
  expect(reply).toEqual({ to: 'all', text: t.trivia.quick(`<@${ANA}>`) });
});
