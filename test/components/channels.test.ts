import { expect, test } from 'vitest';
import { channels } from '../../src/components/channels.ts';
import { CHANNEL, GUILD } from '../support/gameBuilder.ts';
import { anInput, heard, openDesk, t } from '../support/desk.ts';

const pressed = (part: string, values: readonly string[] = []) =>
  anInput({ isModerator: true, parts: [part], values });

test('a choice is saved in place, and Undo takes it back', async () => {
  const desk = await openDesk();
  const picked = heard(await channels.run(pressed('pick', [CHANNEL]), desk.app));
  expect(picked.to).toBe('changed');
  expect(picked.text).toContain(t.settings.only([`<#${CHANNEL}>`]));
  expect((await desk.settings.of(GUILD)).channels).toEqual([CHANNEL]);
  const undone = heard(await channels.run(pressed('undo'), desk.app));
  expect(undone.text).toContain(t.settings.everywhere);
  expect(undone.text.split('\n')).not.toContain(t.settings.undo);
});

test('every channel can be allowed again', async () => {
  const desk = await openDesk();
  await desk.settings.setChannels(GUILD, () => [CHANNEL]);
  await channels.run(pressed('anywhere'), desk.app);
  expect((await desk.settings.of(GUILD)).channels).toEqual([]);
});

test('who is no moderator at the moment of the click changes nothing', async () => {
  const desk = await openDesk();
  for (const part of ['pick', 'anywhere', 'undo']) {
    const input = anInput({ parts: [part], values: [CHANNEL] });
    expect(heard(await channels.run(input, desk.app))).toEqual({
      to: 'one',
      text: t.refusals.moderatorsOnly,
    });
  }
  expect((await desk.settings.of(GUILD)).channels).toEqual([]);
});

test('more channels than a select holds are refused', async () => {
  const desk = await openDesk();
  const many = Array.from({ length: 26 }, (_, i) => `${i}`);
  expect(heard(await channels.run(pressed('pick', many), desk.app))).toEqual({
    to: 'one',
    text: t.settings.tooMany(25),
  });
});
