import { MessageFlags } from 'discord-api-types/v10';
import { userObject } from './apiObjects.ts';
import type { Channel, User } from './guilds.ts';
import { resolveMentions } from './mentions.ts';
import { numberedComponents, resolvedEmbeds } from './media.ts';
import type { Attachment, Message, MessagePayload, UploadedFile } from './messageTypes.ts';
import { storeFiles } from './storeFiles.ts';
import type { World } from './world.ts';
import { isoTime } from './world.ts';

export interface Draft {
  readonly author: User;
  readonly channel: Channel;
  readonly payload: MessagePayload;
  readonly files: readonly UploadedFile[];
  readonly extra?: Partial<Message>;
}

/** A new message from what was sent. */
export function composeMessage(world: World, draft: Draft): Message {
  const { author, channel, payload, files, extra } = draft;
  const attachments = storeFiles(world, channel.id, files, payload.attachments ?? []);
  const content = payload.content ?? '';
  return {
    id: world.newId(),
    channel_id: channel.id,
    author: userObject(author),
    type: 0,
    content,
    timestamp: isoTime(world.now()),
    edited_timestamp: null,
    flags: payload.flags ?? 0,
    components: numberedComponents(payload.components ?? [], attachments),
    embeds: resolvedEmbeds(payload.embeds ?? [], attachments),
    attachments,
    ...resolveMentions(world, channel, payload),
    pinned: false,
    tts: payload.tts ?? false,
    ...extra,
  };
}

/** A message after an edit: a field that was not sent stays as it is. */
export function editedMessage(
  world: World,
  message: Message,
  channel: Channel,
  payload: MessagePayload,
  files: readonly UploadedFile[],
): Message {
  const attachments = keptAttachments(
    message,
    payload,
    storeFiles(world, channel.id, files, payload.attachments ?? []),
  );
  const { embeds, components, content, flags } = payload;
  const settable = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
  const mentions =
    content === undefined && components === undefined
      ? {}
      : resolveMentions(world, channel, payload);
  return {
    ...message,
    ...mentions,
    ...(content === undefined ? {} : { content: content ?? '' }),
    ...(embeds === undefined ? {} : { embeds: resolvedEmbeds(embeds ?? [], attachments) }),
    ...(components === undefined
      ? {}
      : { components: numberedComponents(components ?? [], attachments) }),
    attachments,
    flags: (message.flags | ((flags ?? 0) & settable)) & ~MessageFlags.Loading,
    edited_timestamp: isoTime(world.now()),
  };
}

function keptAttachments(
  message: Message,
  payload: MessagePayload,
  added: readonly Attachment[],
): Attachment[] {
  const { attachments } = payload;
  if (attachments === undefined) return [...message.attachments, ...added];
  const kept = new Set((attachments ?? []).map(({ id }) => String(id)));
  return [...message.attachments.filter(({ id }) => kept.has(id)), ...added];
}
