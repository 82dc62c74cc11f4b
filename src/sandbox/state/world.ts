import type { ModalPayload } from '../payload/modalRules.ts';
import type { Command } from './commands.ts';
import type { Guild, Channel, User } from './guilds.ts';
import type { Interaction } from './interactions.ts';
import type { Message } from './messageTypes.ts';
import type { Post } from './posts.ts';
import { createSnowflakes } from './snowflakes.ts';

export interface Application {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly token: string;
}

/** Something that happened, told to the bot's sessions and to the people who may see it. */
export interface WorldEvent {
  readonly type: string;
  readonly guildId: string;
  readonly channelId?: string;
  readonly data: object;
  /** The message it is about, where that is the data. */
  readonly message?: Message;
  /** The gateway intent it belongs to; 0 is always sent. */
  readonly intent: number;
  /** Ephemeral: only this person hears of it. */
  readonly onlyFor?: string | undefined;
  /** Not told to the bot. */
  readonly peopleOnly?: boolean;
}

export interface OpenModal {
  readonly modal: ModalPayload;
  readonly guildId: string;
  readonly channelId: string;
  readonly messageId: string | undefined;
}

/** Everything this Discord knows. */
export interface World {
  readonly now: () => number;
  readonly newId: () => string;
  readonly application: Application;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly posts: Map<string, Map<string, Post>>;
  /** By guild id, or `global`. */
  readonly commands: Map<string, Map<string, Command>>;
  readonly commandCreates: Map<string, { day: number; count: number }>;
  /** By token. */
  readonly interactions: Map<string, Interaction>;
  readonly interactionIds: Map<string, Interaction>;
  /** The modal each person has open. */
  readonly modals: Map<string, OpenModal>;
  readonly files: Map<string, { readonly bytes: Buffer; readonly type: string }>;
  readonly nonces: Map<string, { readonly messageId: string; readonly until: number }>;
  readonly listeners: Set<(event: WorldEvent) => void>;
  /** What `/gateway/bot` says; `identifies` counts towards 1000 a day. */
  readonly gateway: { shards: number; maxConcurrency: number; identifies: number };
  /** Where this server listens; known once it does. */
  url: string;
}

export function createWorld(application: Application, now: () => number): World {
  return {
    now,
    newId: createSnowflakes(now),
    application,
    users: new Map(),
    guilds: new Map(),
    channels: new Map(),
    posts: new Map(),
    commands: new Map([['global', new Map()]]),
    commandCreates: new Map(),
    interactions: new Map(),
    interactionIds: new Map(),
    modals: new Map(),
    files: new Map(),
    nonces: new Map(),
    listeners: new Set(),
    gateway: { shards: 1, maxConcurrency: 1000, identifies: 0 },
    url: '',
  };
}

export function announce(world: World, event: WorldEvent): void {
  for (const listener of world.listeners) listener(event);
}

export function isoTime(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '000+00:00');
}
