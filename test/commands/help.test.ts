import { expect, test } from 'vitest';
import { help } from '../../commands/help.ts';
import { anInput, heard, openDesk, t } from '../support/desk.ts';

test('is private and says how the points work', async () => {
  const { app } = await openDesk();
  const { to, text } = heard(await help.run(anInput(), app));
  expect(to).toBe('one');
  for (const line of t.help.rulesText) expect(text).toContain(line);
  expect(text).not.toContain(t.help.moderators);
});

test('tells moderators what only they can do', async () => {
  const { app } = await openDesk();
  const { text } = heard(await help.run(anInput({ isModerator: true }), app));
  expect(text).toContain(t.help.moderators);
});

test('links what the operator has set, and nothing else', async () => {
  const { app } = await openDesk();
  expect(heard(await help.run(anInput(), app)).text).not.toContain('http');
  const links = { privacy: 'https://example.com/privacy', support: 'https://example.com/help' };
  const { text } = heard(await help.run(anInput(), { ...app, links }));
  expect(text).toContain('(https://example.com/privacy)');
  expect(text).toContain('(https://example.com/help)');
});
