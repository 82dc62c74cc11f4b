import type { GuildSettings } from '../store/guilds.ts';
import { privately, type ComponentRoute } from '../discord/contract.ts';
import { notice } from '../views/notice.ts';
import { channelsView, MOST_CHANNELS } from '../views/settings.ts';

const panelOf = ({ channels, channelsBefore }: GuildSettings, word: string) => ({
  channels,
  word,
  ...(channelsBefore === undefined ? {} : { before: channelsBefore }),
});

/** Changes of the channels panel; permission is checked at the moment of the click. */
export const channels: ComponentRoute = {
  name: 'channels',
  run: async (input, { settings }) => {
    const { guildId, values, t } = input;
    if (!input.isModerator) return privately(notice(t.refusals.moderatorsOnly));
    if (values.length > MOST_CHANNELS) return privately(notice(t.settings.tooMany(MOST_CHANNELS)));
    switch (input.parts[0]) {
      case 'pick':
        return update(panelOf(await settings.setChannels(guildId, () => values), t.settings.saved));
      case 'anywhere':
        return update(panelOf(await settings.setChannels(guildId, () => []), t.settings.saved));
      case 'undo':
        return update(panelOf(await settings.undoChannels(guildId), t.settings.undone));
      default:
        return privately(notice(t.refusals.unknownRoute));
    }

    function update(panel: Parameters<typeof channelsView>[0]) {
      return { do: 'update', message: channelsView(panel, t) } as const;
    }
  },
};
