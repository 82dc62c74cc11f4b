import type { Choice, Message, Modal } from './wire.ts';

export interface Person {
  readonly id: string;
  readonly username: string;
  readonly global_name?: string | null;
  readonly bot?: boolean;
  readonly color?: string;
}

interface Role {
  readonly id: string;
  readonly name: string;
  readonly color: number;
  readonly permissions: string;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly type: number;
  readonly position?: number;
  readonly topic?: string | null;
  readonly parent_id?: string | null;
}

interface Member {
  readonly user: Person;
  readonly nick?: string | null;
  readonly roles: readonly string[];
  readonly permissions: string;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly owner_id: string;
  readonly roles: readonly Role[];
  readonly channels: readonly Channel[];
  readonly members: readonly Member[];
}

export interface World {
  readonly application: { readonly id: string; readonly name: string; readonly bot: Person };
  readonly users: readonly Person[];
  readonly guilds: readonly Guild[];
}

export type OptionValue = string | number | boolean;
export type FieldValue = string | readonly string[] | boolean;

export interface Place {
  readonly as: string;
  readonly guild: string;
  readonly channel: string;
}

export type Act =
  | { readonly kind: 'command'; readonly name: string; readonly options: Options }
  | {
      readonly kind: 'autocomplete';
      readonly name: string;
      readonly options: Options;
      readonly focused: string;
    }
  | {
      readonly kind: 'component';
      readonly message: string;
      readonly custom_id: string;
      readonly values?: readonly string[];
    }
  | {
      readonly kind: 'modal';
      readonly custom_id: string;
      readonly fields: Readonly<Record<string, FieldValue>>;
    };

export type Options = Readonly<Record<string, OptionValue>>;

export interface Outcome {
  readonly id: string;
  readonly outcome:
    | 'message'
    | 'deferred'
    | 'updated'
    | 'deferred-update'
    | 'modal'
    | 'choices'
    | 'failed';
  readonly ms: number;
  readonly message?: Message;
  readonly modal?: Modal;
  readonly choices?: readonly Choice[];
  readonly reason?: string;
}

export interface Refusal {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly code?: number;
  readonly message: string;
  readonly errors?: unknown;
}

/** What a refused request of a person says: a sentence, and one for each field at fault. */
export interface Complaint {
  readonly message: string;
  readonly errors?: Readonly<Record<string, string>>;
}

export type Frame =
  | { readonly t: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE'; readonly d: Message }
  | {
      readonly t: 'MESSAGE_DELETE';
      readonly d: { readonly id: string; readonly channel_id: string };
    }
  | {
      readonly t:
        | 'CHANNEL_CREATE'
        | 'CHANNEL_UPDATE'
        | 'CHANNEL_DELETE'
        | 'GUILD_CREATE'
        | 'GUILD_DELETE';
      readonly d: unknown;
    }
  | { readonly t: 'COMMANDS_UPDATE'; readonly d: unknown }
  | { readonly t: 'INTERACTION'; readonly d: Outcome }
  | { readonly t: 'REFUSED'; readonly d: Refusal };
