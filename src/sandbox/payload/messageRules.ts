import { MessageFlags } from 'discord-api-types/v10';
import type { FieldFault } from '../rest/problem.ts';
import { allComponents } from '../state/media.ts';
import type { Embed, MessagePayload, UploadedFile } from '../state/messageTypes.ts';
import { componentFaults } from './componentRules.ts';

const CONTENT = 2000;
const ALL_EMBEDS = 6000;
const SETTABLE =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2;

export interface MessageRules {
  readonly payload: MessagePayload;
  readonly files: readonly UploadedFile[];
  /** The flags the message will have: those of an edited message stay. */
  readonly flags: number;
  /** Names of files the message already has. */
  readonly oldFiles?: readonly string[];
}

/** What Discord refuses in a message beyond its schema. */
export function messageFaults(rules: MessageRules): FieldFault[] {
  const { payload, files, flags } = rules;
  const v2 = (flags & MessageFlags.IsComponentsV2) !== 0;
  return [
    ...contentFaults(payload),
    ...(v2 ? legacyFieldFaults(payload) : []),
    ...componentFaults(payload.components ?? [], v2),
    ...embedFaults(payload.embeds ?? []),
    ...mentionFaults(payload),
    ...fileFaults(rules),
    ...voiceFaults(payload, files, flags),
  ];
}

/** Flags nobody may set are refused by Discord only where a message is made. */
export function flagFaults(
  { flags }: MessagePayload,
  allowed: 'ephemeral' | 'public',
): FieldFault[] {
  const settable = allowed === 'ephemeral' ? SETTABLE | MessageFlags.Ephemeral : SETTABLE;
  if (((flags ?? 0) & ~settable) === 0) return [];
  return [
    { path: ['flags'], code: 'MESSAGE_FLAGS_INVALID', message: 'One of the flags cannot be set.' },
  ];
}

/** 50006, unless there is anything to show. */
export function isEmpty(payload: MessagePayload, files: readonly unknown[]): boolean {
  const lists = [
    payload.embeds,
    payload.components,
    payload.attachments,
    payload.sticker_ids,
    files,
  ];
  return !payload.content && !payload.poll && lists.every((list) => !list?.length);
}

function contentFaults({ content, nonce }: MessagePayload): FieldFault[] {
  const faults: FieldFault[] = [];
  if ((content?.length ?? 0) > CONTENT) {
    faults.push({
      path: ['content'],
      code: 'BASE_TYPE_MAX_LENGTH',
      message: `Must be ${CONTENT} or fewer in length.`,
    });
  }
  if (String(nonce ?? '').length > 25) {
    faults.push({
      path: ['nonce'],
      code: 'NONCE_TYPE_TOO_LONG',
      message: 'Nonce must be 25 or fewer in length.',
    });
  }
  return faults;
}

function legacyFieldFaults(payload: MessagePayload): FieldFault[] {
  const message = `The "MessageFlags.IS_COMPONENTS_V2" flag does not allow this field.`;
  const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  const sent = {
    content: Boolean(payload.content),
    embeds: Boolean(payload.embeds?.length),
    poll: Boolean(payload.poll),
    sticker_ids: Boolean(payload.sticker_ids?.length),
  };
  return Object.entries(sent).flatMap(([field, there]) =>
    there ? [{ path: [field], code, message }] : [],
  );
}

function embedFaults(embeds: readonly Embed[]): FieldFault[] {
  const total = embeds.reduce((sum, embed) => sum + embedSize(embed), 0);
  if (total <= ALL_EMBEDS) return [];
  const message = `Embed size exceeds maximum size of ${ALL_EMBEDS}`;
  return [{ path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message }];
}

function embedSize({ title, description, footer, author, fields }: Embed): number {
  const texts = [title, description, footer?.text, author?.name];
  const inFields = (fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [...texts, ...inFields].reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

function mentionFaults({ allowed_mentions: rules }: MessagePayload): FieldFault[] {
  return (['users', 'roles'] as const).flatMap((kind) => {
    if (rules?.parse?.includes(kind) !== true || !rules[kind]?.length) return [];
    const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
    return [
      { path: ['allowed_mentions'], code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message },
    ];
  });
}

/** Every `attachment://name` must be a file of the message. */
function fileFaults({ payload, files, oldFiles = [] }: MessageRules): FieldFault[] {
  const names = new Set([
    ...files.map(({ name }) => name),
    ...(payload.attachments ?? []).map((each) => each.filename),
    ...oldFiles,
  ]);
  const media = [
    ...allComponents(payload.components).flatMap(({ media: single, file, items }) => [
      single,
      file,
      ...(items ?? []).map((item) => item.media),
    ]),
    ...(payload.embeds ?? []).flatMap(({ image, thumbnail }) => [image, thumbnail]),
  ];
  return media.flatMap((each) => {
    const name = /^attachment:\/\/(.+)$/.exec(each?.url ?? '')?.[1];
    if (name === undefined || names.has(name)) return [];
    const message = `The referenced attachment "${name}" was not uploaded.`;
    return [
      {
        path: ['components'],
        code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
        message,
      },
    ];
  });
}

function voiceFaults(
  payload: MessagePayload,
  files: readonly UploadedFile[],
  flags: number,
): FieldFault[] {
  if ((flags & MessageFlags.IsVoiceMessage) === 0) return [];
  const attachment = payload.attachments?.[0];
  const alone =
    files.length === 1 &&
    !payload.content &&
    !payload.components?.length &&
    !payload.embeds?.length;
  if (alone && attachment?.waveform && attachment.duration_secs) return [];
  const message =
    'Voice messages have one audio attachment with its duration and waveform, and nothing else.';
  return [{ path: ['flags'], code: 'MESSAGE_VOICE_MESSAGE_INVALID', message }];
}
