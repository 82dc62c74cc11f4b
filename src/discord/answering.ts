import {
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  RESTJSONErrorCodes,
  Routes,
  SnowflakeUtil,
  type REST,
} from 'discord.js';
import type { Payload, Reply } from './contract.ts';

interface Answerable {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/** Discord takes a first answer for three seconds; a try that starts later cannot succeed. */
const LAST_TRY_MS = 2500;
const WAITS_MS = [100, 300, 600] as const;

/** The one place that answers interactions. Tries again, with growing waits, while Discord may still take it. */
export async function sendReply(rest: REST, interaction: Answerable, reply: Reply): Promise<void> {
  await callback(rest, interaction, bodyOf(reply));
  if (reply.do === 'defer') await fillIn(rest, interaction, await reply.work());
}

/** Puts the message in the place of "is thinking". */
export async function fillIn(rest: REST, interaction: Answerable, message: Payload): Promise<void> {
  const route = Routes.webhookMessage(interaction.applicationId, interaction.token);
  await rest.patch(route, { auth: false, body: message });
}

async function callback(rest: REST, { id, token }: Answerable, body: unknown): Promise<void> {
  const last = SnowflakeUtil.timestampFrom(id) + LAST_TRY_MS;
  for (let i = 0; ; i += 1) {
    try {
      await rest.post(Routes.interactionCallback(id, token), { auth: false, body });
      return;
    } catch (cause) {
      // The answer before a lost response may have arrived after all.
      if (i > 0 && isCode(cause, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) return;
      const wait = WAITS_MS[i];
      if (isFinal(cause) || wait === undefined || Date.now() + wait > last) throw cause;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

const isCode = (cause: unknown, code: number) =>
  cause instanceof DiscordAPIError && cause.code === code;

/** Discord has read the answer and refused it. */
const isFinal = (cause: unknown) => cause instanceof DiscordAPIError && cause.status < 500;

function bodyOf(reply: Reply) {
  switch (reply.do) {
    case 'reply': {
      const { flags } = reply.message;
      const data = {
        ...reply.message,
        flags: reply.private ? flags | MessageFlags.Ephemeral : flags,
      };
      return { type: InteractionResponseType.ChannelMessageWithSource, data };
    }
    case 'update':
      return { type: InteractionResponseType.UpdateMessage, data: reply.message };
    case 'modal':
      return { type: InteractionResponseType.Modal, data: reply.modal };
    case 'choices':
      return {
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices: reply.choices },
      };
    case 'defer':
      return {
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        data: reply.private ? { flags: MessageFlags.Ephemeral } : {},
      };
    default:
      return reply satisfies never;
  }
}
