import { MessageFlags } from 'discord-api-types/v10';
import type { FieldFault } from '../rest/problem.ts';
import { refusal, refuseFaults } from '../rest/problem.ts';
import type { Message, MessagePayload, UploadedFile } from '../state/messageTypes.ts';
import { flagFaults, isEmpty, messageFaults } from './messageRules.ts';
import { shaped } from './schemas.ts';
import { withTextIds } from './textIds.ts';

interface NewMessage {
  readonly body: unknown;
  readonly schema: 'MessageCreateRequestSchema' | 'IncomingWebhookRequestPartialSchema';
  readonly files: readonly UploadedFile[];
  readonly flags: 'ephemeral' | 'public';
}

/** Refuses what Discord refuses in a new message; gives it back typed. */
export function checkNewMessage({ body, schema, files, flags }: NewMessage): MessagePayload {
  const payload = shaped(schema, withTextIds(body ?? {}));
  refuseFaults([
    ...flagFaults(payload, flags),
    ...messageFaults({ payload, files, flags: payload.flags ?? 0 }),
  ]);
  if (isEmpty(payload, files)) throw refusal(50006);
  return payload;
}

/** Refuses an edit that Discord refuses, judged by what the message would become. */
export function checkEdit(
  message: Message,
  body: unknown,
  schema: 'MessageEditRequestPartialSchema' | 'IncomingWebhookUpdateRequestPartialSchema',
  files: readonly UploadedFile[],
): MessagePayload {
  const payload = shaped(schema, withTextIds(body ?? {}));
  refuseFaults(editFaults(message, payload, files));
  return payload;
}

/** Also for type 7, whose body is checked as a callback. */
export function editFaults(
  message: Message,
  payload: MessagePayload,
  files: readonly UploadedFile[],
): FieldFault[] {
  const flags = message.flags | ((payload.flags ?? 0) & MessageFlags.IsComponentsV2);
  const oldFiles = message.attachments.map(({ filename }) => filename);
  const faults = messageFaults({
    payload: leftOver(message, payload, flags),
    files,
    flags,
    oldFiles,
  });
  if (faults.length === 0 && isEmpty(merged(message, payload), files)) throw refusal(50006);
  return faults;
}

/** Turning a message into Components V2 needs its old content and embeds to be removed in the same edit. */
function leftOver(message: Message, payload: MessagePayload, flags: number): MessagePayload {
  if ((flags & ~message.flags & MessageFlags.IsComponentsV2) === 0) return payload;
  if ((message.flags & MessageFlags.Loading) !== 0) return payload;
  return { content: message.content, embeds: message.embeds, ...payload };
}

function merged(message: Message, payload: MessagePayload): MessagePayload {
  const { content, embeds, components, attachments } = message;
  const sent = Object.entries(payload).filter(([, value]) => value !== undefined);
  return { content, embeds, components, attachments, ...Object.fromEntries(sent) };
}
