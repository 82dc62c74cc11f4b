import type { GuildRecords, GuildSettings } from '../store/guilds.ts';
import type { InTurn } from './inTurn.ts';

export interface Settings {
  of(guildId: string): Promise<GuildSettings>;
  setChannels(
    guildId: string,
    change: (channels: readonly string[]) => readonly string[],
  ): Promise<GuildSettings>;
  /** Goes back to the channels before the last change. */
  undoChannels(guildId: string): Promise<GuildSettings>;
}

export function guildSettings(records: GuildRecords, inTurn: InTurn): Settings {
  const change = (guildId: string, next: (now: GuildSettings) => GuildSettings) =>
    inTurn(`settings:${guildId}`, async () => {
      const now = await records.settings(guildId);
      const changed = next(now);
      if (changed !== now) await records.saveSettings(guildId, changed);
      return changed;
    });
  return {
    of: records.settings,
    setChannels: (guildId, choose) =>
      change(guildId, (now) => {
        const channels = [...new Set(choose(now.channels))];
        const same =
          channels.length === now.channels.length &&
          channels.every((id) => now.channels.includes(id));
        return same ? now : { ...now, channels, channelsBefore: now.channels };
      }),
    undoChannels: (guildId) =>
      change(guildId, ({ channelsBefore, ...now }) =>
        channelsBefore === undefined ? now : { ...now, channels: channelsBefore },
      ),
  };
}

/** Whether games may run in a channel; a thread counts as its channel. */
export function allowsGames(
  { channels }: GuildSettings,
  channelId: string,
  parentId?: string,
): boolean {
  if (channels.length === 0 || channels.includes(channelId)) return true;
  return parentId !== undefined && channels.includes(parentId);
}
