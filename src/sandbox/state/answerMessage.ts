import { MessageFlags, MessageType } from 'discord-api-types/v10';
import { userObject } from './apiObjects.ts';
import { composeMessage } from './composeMessage.ts';
import { channelOf } from './guilds.ts';
import type { User } from './guilds.ts';
import type { Interaction } from './interactions.ts';
import type { Message, MessagePayload, UploadedFile } from './messageTypes.ts';
import { addPost } from './posts.ts';
import type { World } from './world.ts';

/** Posts a reply or follow-up through an interaction's token. */
export function answerMessage(
  world: World,
  interaction: Interaction,
  payload: MessagePayload,
  files: readonly UploadedFile[],
): Message {
  const channel = channelOf(world, interaction.channelId);
  const message = composeMessage(world, {
    author: knownUser(world, world.application.id),
    channel,
    payload,
    files,
    extra: answerFields(world, interaction),
  });
  const ephemeral = (message.flags & MessageFlags.Ephemeral) !== 0;
  addPost(world, channel, message, ephemeral ? interaction.userId : undefined);
  interaction.messageIds.add(message.id);
  return message;
}

const KINDS = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

function answerFields(world: World, interaction: Interaction): Partial<Message> {
  const { id, kind, guildId, channelId, commandName, sourceId, originalId } = interaction;
  const user = userObject(knownUser(world, interaction.userId));
  const repliedTo = originalId ?? sourceId;
  const first = repliedTo === undefined && commandName !== undefined;
  return {
    type: first ? MessageType.ChatInputCommand : repliedTo === undefined ? 0 : MessageType.Reply,
    webhook_id: world.application.id,
    application_id: world.application.id,
    interaction_metadata: {
      id,
      type: KINDS[kind],
      user,
      authorizing_integration_owners: { 0: guildId },
      ...(commandName === undefined ? {} : { name: commandName }),
      ...(sourceId === undefined ? {} : { interacted_message_id: sourceId }),
      ...(originalId === undefined ? {} : { original_response_message_id: originalId }),
    },
    ...(first ? { interaction: { id, type: 2, name: commandName, user } } : {}),
    ...(repliedTo === undefined
      ? {}
      : { message_reference: { message_id: repliedTo, channel_id: channelId, guild_id: guildId } }),
  };
}

export function knownUser(world: World, id: string): User {
  const user = world.users.get(id);
  if (user === undefined) throw new Error(`There is no user ${id}.`);
  return user;
}
