import { GatewayIntentBits as Intent } from 'discord-api-types/v10';
import { memberObject } from '../state/apiObjects.ts';
import type { Message } from '../state/messageTypes.ts';
import type { World, WorldEvent } from '../state/world.ts';

/** An event's data as JSON, once with what people wrote and once without. */
export interface EventData {
  for(intents: number): string;
}

export function eventData(world: World, event: WorldEvent): EventData {
  const { message } = event;
  if (message === undefined) {
    const json = JSON.stringify(event.data);
    return { for: () => json };
  }
  const context = contextOf(world, event.guildId, message);
  const open = isOpen(world, message);
  let full: string | undefined;
  let blank: string | undefined;
  return {
    for(intents) {
      if (open || intents & Intent.MessageContent) {
        full ??= JSON.stringify({ ...message, ...context });
        return full;
      }
      blank ??= JSON.stringify({ ...withoutContent(message), ...context });
      return blank;
    },
  };
}

function contextOf(world: World, guildId: string, message: Message) {
  const member = world.guilds.get(guildId)?.members.get(message.author.id);
  if (member === undefined) return { guild_id: guildId };
  const { user: _author, ...rest } = memberObject(member);
  return { guild_id: guildId, member: rest };
}

/** The bot's own messages, and those that mention it, keep their content without the intent. */
function isOpen(world: World, message: Message): boolean {
  const bot = world.application.id;
  return message.author.id === bot || message.mentions.some(({ id }) => id === bot);
}

function withoutContent(message: Message): Message {
  return { ...message, content: '', embeds: [], attachments: [], components: [] };
}
