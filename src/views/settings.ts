import { ChannelType, ComponentType, SelectMenuDefaultValueType } from 'discord.js';
import type { Texts } from '../i18n/index.ts';
import { customId } from './customId.ts';
import { button, COLORS, container, row, text } from './parts.ts';
import { payload, type Payload } from './payload.ts';
import { channelLink } from './text.ts';

/** A channel select holds at most 25; so does the setting. */
export const MOST_CHANNELS = 25;

export interface ChannelsPanel {
  readonly channels: readonly string[];
  /** The setting before the last change, offered as Undo. */
  readonly before?: readonly string[];
  readonly word?: string;
}

/** Where games run, in words, with a way to change it in place. */
export function channelsView({ channels, before, word }: ChannelsPanel, t: Texts): Payload {
  const now =
    channels.length === 0 ? t.settings.everywhere : t.settings.only(channels.map(channelLink));
  return payload(
    container(COLORS.host, [
      text(`### ${t.settings.title}`),
      text(word === undefined ? now : `${word} ${now}`),
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.ChannelSelect,
            custom_id: customId('channels', 'pick'),
            placeholder: t.settings.pick,
            channel_types: [
              ChannelType.GuildText,
              ChannelType.GuildAnnouncement,
              ChannelType.GuildForum,
            ],
            min_values: 0,
            max_values: MOST_CHANNELS,
            default_values: channels.map((id) => ({
              id,
              type: SelectMenuDefaultValueType.Channel,
            })),
          },
        ],
      },
      row(
        button(
          customId('channels', 'anywhere'),
          t.settings.anywhere,
          'secondary',
          channels.length === 0,
        ),
        ...(before === undefined ? [] : [button(customId('channels', 'undo'), t.settings.undo)]),
      ),
    ]),
  );
}
