import { checkEdit, checkNewMessage } from '../../payload/checkMessage.ts';
import { knownUser } from '../../state/answerMessage.ts';
import { composeMessage, editedMessage } from '../../state/composeMessage.ts';
import type { Channel } from '../../state/guilds.ts';
import { channelOf } from '../../state/guilds.ts';
import type { Message, MessagePayload } from '../../state/messageTypes.ts';
import { mayDo, needInChannel } from '../../state/permissions.ts';
import type { Post } from '../../state/posts.ts';
import { addPost, postOf, postsOf, removePost, replacePost } from '../../state/posts.ts';
import { snowflakeTime } from '../../state/snowflakes.ts';
import { invalidForm, refusal } from '../problem.ts';
import { bodyObject } from '../bodyObject.ts';
import { needUnarchived, wakeThread } from '../../state/threadState.ts';
import type { Answer, Call, Route } from '../route.ts';
import { noContent, ok, param } from '../route.ts';

const LIST = '/channels/:channel/messages';
const ONE = `${LIST}/:message`;
const FORTNIGHT_MS = 14 * 24 * 60 * 60 * 1000;
/** "The past few minutes", says Discord. */
const NONCE_MS = 3 * 60 * 1000;

/** Messages by channel, with the bot's own token. */
export const messageRoutes: readonly Route[] = [
  { method: 'POST', path: LIST, limit: 'channelMessages', handle: send },
  { method: 'PATCH', path: ONE, limit: 'channelMessages', handle: edit },
  { method: 'DELETE', path: ONE, limit: 'channelMessages', handle: remove },
  { method: 'GET', path: LIST, handle: list },
  { method: 'GET', path: ONE, handle: (call) => ok(visiblePost(call).message) },
  { method: 'POST', path: `${LIST}/bulk-delete`, limit: 'channelMessages', handle: removeMany },
  { method: 'POST', path: '/channels/:channel/typing', handle: typing },
];

function send(call: Call): Answer {
  const { world, body, files } = call;
  const channel = channelOf(world, param(call, 'channel'));
  needInChannel(
    world,
    channel,
    channel.thread === undefined ? 'SendMessages' : 'SendMessagesInThreads',
  );
  const payload = checkNewMessage({
    body,
    schema: 'MessageCreateRequestSchema',
    files,
    flags: 'public',
  });
  if (payload.embeds?.length) needInChannel(world, channel, 'EmbedLinks');
  if (files.length > 0) needInChannel(world, channel, 'AttachFiles');
  wakeThread(world, channel);
  const twin = sameNonce(call, channel, payload);
  if (twin !== undefined) return ok(twin);
  const author = knownUser(world, world.application.id);
  const extra = {
    ...reference(call, channel, payload),
    ...(payload.nonce ? { nonce: payload.nonce } : {}),
  };
  const message = composeMessage(world, { author, channel, payload, files, extra });
  rememberNonce(call, message);
  return ok(addPost(world, channel, message).message);
}

function sameNonce(
  { world }: Call,
  channel: Channel,
  payload: MessagePayload,
): Message | undefined {
  if (payload.enforce_nonce !== true || !payload.nonce) return undefined;
  const known = world.nonces.get(`${channel.id} ${payload.nonce}`);
  if (known === undefined || known.until < world.now()) return undefined;
  return postsOf(world, channel.id).get(known.messageId)?.message;
}

function rememberNonce({ world }: Call, { nonce, channel_id: channelId, id }: Message): void {
  if (nonce === undefined) return;
  for (const [key, { until }] of world.nonces) {
    if (until >= world.now()) break;
    world.nonces.delete(key);
  }
  world.nonces.set(`${channelId} ${nonce}`, { messageId: id, until: world.now() + NONCE_MS });
}

function reference(
  { world }: Call,
  channel: Channel,
  { message_reference: asked }: MessagePayload,
): Partial<Message> {
  if (asked === undefined || asked === null) return {};
  const target = postsOf(world, channel.id).get(asked.message_id);
  if (target === undefined && asked.fail_if_not_exists === false) return {};
  if (target === undefined) {
    throw invalidForm([
      { path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' },
    ]);
  }
  needInChannel(world, channel, 'ReadMessageHistory');
  const { id } = target.message;
  return {
    type: 19,
    message_reference: { message_id: id, channel_id: channel.id, guild_id: channel.guild_id },
    referenced_message: target.message,
  };
}

/** Ephemeral messages are reached through their token alone. */
function visiblePost(call: Call): Post {
  const channel = channelOf(call.world, param(call, 'channel'));
  needInChannel(call.world, channel);
  const post = postOf(call.world, channel.id, param(call, 'message'));
  if (post.onlyFor !== undefined) throw refusal(10008);
  return post;
}

function edit(call: Call): Answer {
  const { world, body, files } = call;
  const post = visiblePost(call);
  const channel = channelOf(world, post.message.channel_id);
  if (post.message.author.id !== world.application.id) throw refusal(50005);
  needUnarchived(channel);
  const payload = checkEdit(post.message, body, 'MessageEditRequestPartialSchema', files);
  return ok(
    replacePost(world, post, editedMessage(world, post.message, channel, payload, files)).message,
  );
}

function remove(call: Call): Answer {
  const post = visiblePost(call);
  const channel = channelOf(call.world, post.message.channel_id);
  if (post.message.author.id !== call.world.application.id)
    needInChannel(call.world, channel, 'ManageMessages');
  needUnarchived(channel);
  removePost(call.world, post);
  return noContent;
}

function removeMany(call: Call): Answer {
  const { world } = call;
  const channel = channelOf(world, param(call, 'channel'));
  needInChannel(world, channel, 'ManageMessages');
  const { messages } = bodyObject(call.body);
  const ids = Array.isArray(messages) ? messages.map(String) : [];
  if (ids.length < 2 || ids.length > 100) throw refusal(50016);
  if (ids.some((id) => world.now() - snowflakeTime(id) > FORTNIGHT_MS)) throw refusal(50034);
  for (const id of ids) {
    const post = postsOf(world, channel.id).get(id);
    if (post !== undefined && post.onlyFor === undefined) removePost(world, post);
  }
  return noContent;
}

function list(call: Call): Answer {
  const { world, query } = call;
  const channel = channelOf(world, param(call, 'channel'));
  needInChannel(world, channel);
  if (!mayDo(world, channel, world.application.id, 'ReadMessageHistory')) return ok([]);
  const limit = Math.min(100, Math.max(1, Number(query.get('limit') ?? 50)));
  const { before, after } = { before: query.get('before'), after: query.get('after') };
  const posts = [...postsOf(world, channel.id).values()]
    .filter(({ onlyFor }) => onlyFor === undefined)
    .map(({ message }) => message)
    .filter(
      ({ id }) =>
        (before === null || BigInt(id) < BigInt(before)) &&
        (after === null || BigInt(id) > BigInt(after)),
    );
  const page = after === null ? posts.slice(-limit) : posts.slice(0, limit);
  return ok(page.toReversed());
}

function typing(call: Call): Answer {
  const channel = channelOf(call.world, param(call, 'channel'));
  needInChannel(
    call.world,
    channel,
    channel.thread === undefined ? 'SendMessages' : 'SendMessagesInThreads',
  );
  return noContent;
}
