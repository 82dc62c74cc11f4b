import { describe, expect, test } from 'vitest';
import { settings } from '../../commands/settings.ts';
import { MOST_CHANNELS } from '../../src/views/settings.ts';
import { CHANNEL, GUILD } from '../support/gameBuilder.ts';
import { anInput, heard, openDesk, t } from '../support/desk.ts';

const asModerator = (options: Record<string, string | number | boolean> = {}) =>
  anInput({ isModerator: true, subcommand: 'channels', options });

describe('/settings channels', () => {
  test('is refused to anybody but moderators, and changes nothing', async () => {
    const desk = await openDesk();
    const input = anInput({ subcommand: 'channels', options: { add: CHANNEL } });
    expect(heard(await settings.run(input, desk.app))).toEqual({
      to: 'one',
      text: t.refusals.moderatorsOnly,
    });
    expect((await desk.settings.of(GUILD)).channels).toEqual([]);
  });

  test('says what is set, privately', async () => {
    const { app } = await openDesk();
    const { to, text } = heard(await settings.run(asModerator(), app));
    expect(to).toBe('one');
    expect(text).toContain(t.settings.everywhere);
    expect(text).not.toContain(t.settings.undo);
  });

  test('adds a channel, takes one away, and says so with an Undo', async () => {
    const desk = await openDesk();
    const added = heard(await settings.run(asModerator({ add: CHANNEL }), desk.app));
    expect(added.text).toContain(`${t.settings.saved} ${t.settings.only([`<#${CHANNEL}>`])}`);
    expect(added.text).toContain(t.settings.undo);
    const removed = heard(await settings.run(asModerator({ remove: CHANNEL }), desk.app));
    expect(removed.text).toContain(t.settings.everywhere);
    expect((await desk.settings.of(GUILD)).channels).toEqual([]);
  });

  test('says that nothing changed when nothing did', async () => {
    const { app } = await openDesk();
    const { text } = heard(await settings.run(asModerator({ remove: CHANNEL }), app));
    expect(text).toContain(t.settings.unchanged);
  });

  test('refuses more channels than a select can show', async () => {
    const desk = await openDesk();
    const full = Array.from({ length: MOST_CHANNELS }, (_, i) => `1500000000000001${i}`);
    await desk.settings.setChannels(GUILD, () => full);
    const reply = heard(await settings.run(asModerator({ add: CHANNEL }), desk.app));
    expect(reply).toEqual({ to: 'one', text: t.settings.tooMany(MOST_CHANNELS) });
    expect((await desk.settings.of(GUILD)).channels).toEqual(full);
  });
});
