import { MessageFlags } from 'discord-api-types/v10';
import { checkEdit, checkNewMessage } from '../../payload/checkMessage.ts';
import { answerMessage } from '../../state/answerMessage.ts';
import { editedMessage } from '../../state/composeMessage.ts';
import { channelOf } from '../../state/guilds.ts';
import type { Interaction } from '../../state/interactions.ts';
import { interactionByToken } from '../../state/interactions.ts';
import type { Message, MessagePayload } from '../../state/messageTypes.ts';
import type { Post } from '../../state/posts.ts';
import { postOf, removePost, replacePost } from '../../state/posts.ts';
import { refusal } from '../problem.ts';
import { RateLimited } from '../rateLimits.ts';
import type { Answer, Call, Route } from '../route.ts';
import { noContent, ok, param } from '../route.ts';

const WEBHOOK = '/webhooks/:app/:token';
const MESSAGE = `${WEBHOOK}/messages/:message`;

/** Follow-ups and edits with an interaction's token. */
export const webhookRoutes: readonly Route[] = [
  { method: 'POST', path: WEBHOOK, open: true, limit: 'webhook', handle: followUp },
  {
    method: 'GET',
    path: MESSAGE,
    open: true,
    limit: 'webhook',
    handle: (call) => ok(ownPost(call).message),
  },
  { method: 'PATCH', path: MESSAGE, open: true, limit: 'webhook', handle: edit },
  { method: 'DELETE', path: MESSAGE, open: true, limit: 'webhook', handle: remove },
];

function interactionOf(call: Call): Interaction {
  if (param(call, 'app') !== call.world.application.id) throw refusal(10015);
  return interactionByToken(call.world, param(call, 'token'));
}

function followUp(call: Call): Answer {
  const { world, body, files, limits } = call;
  const interaction = interactionOf(call);
  const hidden = limits.takeHidden('followUpsPerChannel', interaction.channelId);
  if (hidden !== undefined) throw new RateLimited(hidden);
  const schema = 'IncomingWebhookRequestPartialSchema';
  const payload = checkNewMessage({ body, schema, files, flags: 'ephemeral' });
  return ok(
    thought(call, interaction, payload) ?? answerMessage(world, interaction, payload, files),
  );
}

/** The first follow-up after a deferred reply takes the place of "thinking". */
function thought(
  call: Call,
  interaction: Interaction,
  payload: MessagePayload,
): Message | undefined {
  if (!interaction.thinking || interaction.originalId === undefined) return undefined;
  interaction.thinking = false;
  const post = postOf(call.world, interaction.channelId, interaction.originalId);
  return change(call, post, payload);
}

/** Only messages that this token made or answered. */
function ownPost(call: Call): Post {
  const interaction = interactionOf(call);
  const asked = param(call, 'message');
  const id = asked === '@original' ? interaction.originalId : asked;
  const own = id !== undefined && (id === interaction.originalId || interaction.messageIds.has(id));
  if (!own) throw refusal(10008);
  return postOf(call.world, interaction.channelId, id);
}

function edit(call: Call): Answer {
  const post = ownPost(call);
  const schema = 'IncomingWebhookUpdateRequestPartialSchema';
  const payload = checkEdit(post.message, call.body, schema, call.files);
  const interaction = interactionOf(call);
  if (post.message.id === interaction.originalId) interaction.thinking = false;
  return ok(change(call, post, payload));
}

function change({ world, files }: Call, post: Post, payload: MessagePayload): Message {
  const channel = channelOf(world, post.message.channel_id);
  const message = editedMessage(world, post.message, channel, payload, files);
  const wasThinking = (post.message.flags & MessageFlags.Loading) !== 0;
  return replacePost(world, post, wasThinking ? { ...message, edited_timestamp: null } : message)
    .message;
}

function remove(call: Call): Answer {
  removePost(call.world, ownPost(call));
  return noContent;
}
