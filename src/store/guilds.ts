import type { Drawer } from './drawer.ts';
import { versioned, type Versioned } from './versioned.ts';

export interface GuildSettings extends Versioned {
  readonly v: 1;
  /** Where games may run; empty: everywhere. */
  readonly channels: readonly string[];
  /** The channels before the last change, for Undo. */
  readonly channelsBefore?: readonly string[];
  /** IANA name: days and weeks of the boards begin there at midnight. */
  readonly timeZone: string;
}

interface Seen extends Versioned {
  readonly v: 1;
  /** Ids of the questions asked here, oldest first. */
  readonly ids: readonly string[];
}

interface Greeting extends Versioned {
  readonly v: 1;
  readonly greeted: true;
}

export interface GuildRecords {
  settings(guildId: string): Promise<GuildSettings>;
  saveSettings(guildId: string, settings: GuildSettings): Promise<void>;
  seen(guildId: string): Promise<readonly string[]>;
  saveSeen(guildId: string, ids: readonly string[]): Promise<void>;
  greeted(guildId: string): Promise<boolean>;
  setGreeted(guildId: string): Promise<void>;
}

const DEFAULTS: GuildSettings = { v: 1, channels: [], timeZone: 'UTC' };
const SEEN_KEPT = 600;

export function guildRecords(drawerOf: (namespace: string) => Drawer<Versioned>): GuildRecords {
  const settings = versioned<GuildSettings>(drawerOf('settings'), 1);
  const seen = versioned<Seen>(drawerOf('seen'), 1);
  const greetings = versioned<Greeting>(drawerOf('greetings'), 1);
  return {
    settings: async (guildId) => (await settings.get(guildId)) ?? DEFAULTS,
    saveSettings: (guildId, value) => settings.put(guildId, value),
    seen: async (guildId) => (await seen.get(guildId))?.ids ?? [],
    saveSeen: (guildId, ids) => seen.put(guildId, { v: 1, ids: ids.slice(-SEEN_KEPT) }),
    greeted: async (guildId) => (await greetings.get(guildId)) !== undefined,
    setGreeted: (guildId) => greetings.put(guildId, { v: 1, greeted: true }),
  };
}
