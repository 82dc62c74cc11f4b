import type { userObject } from './apiObjects.ts';

export interface Emoji {
  readonly id?: string | null;
  readonly name?: string;
  readonly animated?: boolean;
}

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly emoji?: Emoji;
  readonly default?: boolean;
}

export interface Media {
  readonly url: string;
  readonly [field: string]: unknown;
}

/** A component of any kind; which fields it has depends on its type. */
export interface Component {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly style?: number;
  readonly label?: string;
  readonly description?: string | null;
  readonly url?: string;
  readonly sku_id?: string;
  readonly emoji?: Emoji;
  readonly disabled?: boolean;
  readonly content?: string;
  readonly placeholder?: string;
  readonly value?: string;
  readonly required?: boolean;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly options?: readonly SelectOption[];
  readonly channel_types?: readonly number[];
  readonly components?: readonly Component[];
  readonly component?: Component;
  readonly accessory?: Component;
  readonly media?: Media;
  readonly file?: Media;
  readonly items?: readonly { readonly media: Media; readonly description?: string | null }[];
  readonly accent_color?: number | null;
  readonly spoiler?: boolean;
  readonly divider?: boolean;
  readonly spacing?: number;
}

export interface Embed {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly url?: string;
  readonly color?: number;
  readonly timestamp?: string;
  readonly footer?: { readonly text: string };
  readonly author?: { readonly name: string };
  readonly fields?: readonly {
    readonly name: string;
    readonly value: string;
    readonly inline?: boolean;
  }[];
  readonly image?: Media;
  readonly thumbnail?: Media;
}

export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
  readonly content_type: string;
  readonly [field: string]: unknown;
}

export interface AllowedMentions {
  readonly parse?: readonly string[];
  readonly users?: readonly string[] | null;
  readonly roles?: readonly string[] | null;
  readonly replied_user?: boolean;
}

/** A message as the API gives it. */
export interface Message {
  readonly id: string;
  readonly channel_id: string;
  readonly author: ReturnType<typeof userObject>;
  readonly type: number;
  readonly content: string;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly flags: number;
  readonly components: readonly Component[];
  readonly embeds: readonly Embed[];
  readonly attachments: readonly Attachment[];
  readonly mentions: readonly ReturnType<typeof userObject>[];
  readonly mention_roles: readonly string[];
  readonly mention_everyone: boolean;
  readonly pinned: boolean;
  readonly tts: boolean;
  readonly nonce?: string | number;
  readonly webhook_id?: string;
  readonly application_id?: string;
  readonly interaction_metadata?: object;
  readonly interaction?: object;
  readonly message_reference?: {
    readonly message_id: string;
    readonly channel_id: string;
    readonly guild_id: string;
  };
  readonly referenced_message?: Message | null;
}

/** What a bot sends to make or change a message. */
export interface MessagePayload {
  readonly content?: string | null;
  readonly embeds?: readonly Embed[] | null;
  readonly components?: readonly Component[] | null;
  readonly attachments?: readonly AttachmentInput[] | null;
  readonly allowed_mentions?: AllowedMentions | null;
  readonly flags?: number | null;
  readonly tts?: boolean | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
  readonly message_reference?: {
    readonly message_id: string;
    readonly channel_id?: string;
    readonly fail_if_not_exists?: boolean | null;
  } | null;
  readonly sticker_ids?: readonly string[] | null;
  readonly poll?: object | null;
}

export interface AttachmentInput {
  readonly id: string | number;
  readonly filename?: string | null;
  readonly description?: string | null;
  readonly duration_secs?: number | null;
  readonly waveform?: string | null;
}

/** A file of a multipart request; `key` is the n of `files[n]`. */
export interface UploadedFile {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}
