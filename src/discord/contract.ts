import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import type { App } from '../app/app.ts';
import type { Texts } from '../i18n/index.ts';
import type { Modal, Payload } from '../views/payload.ts';

export type { App, Modal, Payload, Texts };
export type CommandData = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** An interaction as plain data: whoever handles it needs no Discord. */
export interface Input {
  /** The interaction's id: the reference people are given when something fails. */
  readonly id: string;
  /** When Discord stamped it, milliseconds since 1970. */
  readonly at: number;
  /** Missing in direct messages. */
  readonly guildId?: string;
  readonly channelId: string;
  /** The channel that a thread belongs to. */
  readonly parentId?: string;
  readonly userId: string;
  readonly isModerator: boolean;
  /** True where this person can see the channel. */
  readonly mayUseChannel: boolean;
  /** True where the bot can see this channel and write in it. */
  readonly botMaySpeak: boolean;
  /** `play` of `/trivia play`. */
  readonly subcommand?: string;
  readonly options: { readonly [name: string]: string | number | boolean };
  /** Parts of a custom id after its route. */
  readonly parts: readonly string[];
  /** What a select holds. */
  readonly values: readonly string[];
  readonly t: Texts;
}

/** An interaction in a server. */
export type GuildInput = Input & { readonly guildId: string };

/** What a route answers; only the router sends it, once. */
export type Reply =
  | { readonly do: 'reply'; readonly message: Payload; readonly private: boolean }
  /** Edits the message that was clicked. */
  | { readonly do: 'update'; readonly message: Payload }
  | { readonly do: 'modal'; readonly modal: Modal }
  | { readonly do: 'choices'; readonly choices: readonly { name: string; value: string }[] }
  /** For work that may outlast three seconds: acknowledged now, filled in later. */
  | { readonly do: 'defer'; readonly private: boolean; readonly work: () => Promise<Payload> };

export interface Command {
  readonly name: string;
  data(t: Texts): CommandData;
  run(input: GuildInput, app: App): Reply | Promise<Reply>;
  /** Choices for the option being typed. */
  complete?(input: GuildInput, focused: string, app: App): Reply | Promise<Reply>;
  /** Works in direct messages as well. */
  readonly everywhere?: boolean;
}

export interface ComponentRoute {
  readonly name: string;
  run(input: GuildInput, app: App): Reply | Promise<Reply>;
}

export const privately = (message: Payload): Reply => ({ do: 'reply', message, private: true });
export const publicly = (message: Payload): Reply => ({ do: 'reply', message, private: false });
