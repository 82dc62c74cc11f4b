import { MessageFlags } from 'discord-api-types/v10';
import type { Callback } from '../../payload/checkCallback.ts';
import { checkCallback, inData } from '../../payload/checkCallback.ts';
import type { ModalPayload } from '../../payload/modalRules.ts';
import { editFaults } from '../../payload/checkMessage.ts';
import { answerMessage } from '../../state/answerMessage.ts';
import { editedMessage } from '../../state/composeMessage.ts';
import type { Channel } from '../../state/guilds.ts';
import { channelOf } from '../../state/guilds.ts';
import type { Interaction, Outcome } from '../../state/interactions.ts';
import { interactionToAnswer } from '../../state/interactions.ts';
import type { Message, MessagePayload } from '../../state/messageTypes.ts';
import { postOf, replacePost } from '../../state/posts.ts';
import { refuseFaults } from '../problem.ts';
import type { Answer, Call, Route } from '../route.ts';
import { noContent, ok, param } from '../route.ts';

/** The first answer to an interaction. */
export const callbackRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/interactions/:id/:token/callback',
    open: true,
    limit: 'none',
    handle: answerInteraction,
  },
];

interface Result {
  readonly outcome: Outcome;
  readonly message?: Message;
}

function answerInteraction(call: Call): Answer {
  const interaction = interactionToAnswer(call.world, param(call, 'id'), param(call, 'token'));
  const callback = checkCallback(call.body, interaction, call.files);
  const result = perform(call, interaction, callback);
  interaction.state = 'acknowledged';
  interaction.settle(result.outcome);
  if (call.query.get('with_response') !== 'true') return noContent;
  return ok(callbackResponse(interaction, callback, result.message));
}

function perform(call: Call, interaction: Interaction, callback: Callback): Result {
  if (callback.type === 4) return reply(call, interaction, callback.data, 'message');
  if (callback.type === 7) return update(call, interaction, callback.data);
  if (callback.type === 9) return showModal(call, interaction, callback.data);
  if (callback.type === 5) {
    const flags = (callback.data.flags ?? 0) | MessageFlags.Loading;
    interaction.thinking = true;
    return reply(call, interaction, { flags }, 'deferred');
  }
  if (callback.type === 8) {
    return { outcome: { outcome: 'choices', choices: callback.data.choices } };
  }
  interaction.originalId = interaction.sourceId;
  return { outcome: { outcome: 'deferred-update' } };
}

function reply(
  call: Call,
  interaction: Interaction,
  payload: MessagePayload,
  outcome: 'message' | 'deferred',
): Result {
  const message = answerMessage(call.world, interaction, payload, call.files);
  interaction.originalId = message.id;
  return { outcome: { outcome, message }, message };
}

function update(call: Call, interaction: Interaction, payload: MessagePayload): Result {
  const { world, files } = call;
  const channel: Channel = channelOf(world, interaction.channelId);
  const post = postOf(world, channel.id, interaction.sourceId ?? '');
  refuseFaults(editFaults(post.message, payload, files).map(inData));
  const { message } = replacePost(
    world,
    post,
    editedMessage(world, post.message, channel, payload, files),
  );
  interaction.originalId = message.id;
  return { outcome: { outcome: 'updated', message }, message };
}

function showModal({ world }: Call, interaction: Interaction, modal: ModalPayload): Result {
  const { guildId, channelId, sourceId: messageId, userId } = interaction;
  world.modals.set(userId, { modal, guildId, channelId, messageId });
  return { outcome: { outcome: 'modal', modal } };
}

function callbackResponse(
  interaction: Interaction,
  callback: Callback,
  message: Message | undefined,
) {
  return {
    interaction: {
      id: interaction.id,
      type: KINDS[interaction.kind],
      ...(message === undefined
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: (message.flags & MessageFlags.Loading) !== 0,
            response_message_ephemeral: (message.flags & MessageFlags.Ephemeral) !== 0,
          }),
    },
    resource: { type: callback.type, ...(message === undefined ? {} : { message }) },
  };
}

const KINDS = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;
