import { randomUUID } from 'node:crypto';
import { refusal } from '../rest/problem.ts';
import type { Message } from './messageTypes.ts';
import type { World } from './world.ts';

/** How long a bot has for its first answer, and then with the token. */
export const ACKNOWLEDGE_MS = 3000;
export const TOKEN_MS = 15 * 60 * 1000;
/** More live tokens than this are not remembered; 15 minutes of 500 clicks a second. */
const REMEMBERED = 450_000;

export type InteractionKind = 'command' | 'autocomplete' | 'component' | 'modal';

/** What a person sees come of an interaction. */
export interface Outcome {
  readonly outcome:
    | 'message'
    | 'deferred'
    | 'updated'
    | 'deferred-update'
    | 'modal'
    | 'choices'
    | 'failed';
  readonly message?: Message;
  readonly modal?: object;
  readonly choices?: readonly object[];
  readonly reason?: string;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly createdAt: number;
  readonly kind: InteractionKind;
  readonly guildId: string;
  readonly channelId: string;
  readonly userId: string;
  /** The message clicked, or from which the modal came. */
  readonly sourceId: string | undefined;
  /** `/trivia play`, for the line above the reply. */
  readonly commandName: string | undefined;
  state: 'waiting' | 'acknowledged' | 'failed';
  /** `@original`. */
  originalId: string | undefined;
  /** A deferred reply that still shows "thinking". */
  thinking: boolean;
  readonly messageIds: Set<string>;
  settle: (outcome: Outcome) => void;
}

export function openInteraction(
  world: World,
  about: Pick<
    Interaction,
    'kind' | 'guildId' | 'channelId' | 'userId' | 'sourceId' | 'commandName'
  >,
  settle: (outcome: Outcome) => void,
): Interaction {
  const id = world.newId();
  const interaction: Interaction = {
    ...about,
    id,
    token: Buffer.from(`interaction:${id}:${randomUUID()}${randomUUID()}`).toString('base64url'),
    createdAt: world.now(),
    state: 'waiting',
    originalId: undefined,
    thinking: false,
    messageIds: new Set(),
    settle,
  };
  world.interactions.set(interaction.token, interaction);
  world.interactionIds.set(id, interaction);
  forgetOldInteractions(world);
  return interaction;
}

/** The interaction a first answer is for; refuses late ones (10062) and second ones (40060). */
export function interactionToAnswer(world: World, id: string, token: string): Interaction {
  const interaction = world.interactionIds.get(id);
  if (interaction === undefined || interaction.token !== token) throw refusal(10062);
  if (interaction.state === 'acknowledged') throw refusal(40060);
  if (interaction.state === 'waiting' && world.now() - interaction.createdAt > ACKNOWLEDGE_MS) {
    failInteraction(interaction, 'The application did not respond in time.');
  }
  if (interaction.state === 'failed') throw refusal(10062);
  return interaction;
}

/** The interaction a token belongs to, for edits and follow-ups. */
export function interactionByToken(world: World, token: string): Interaction {
  const interaction = world.interactions.get(token);
  if (interaction === undefined) throw refusal(50027);
  if (world.now() - interaction.createdAt > TOKEN_MS) throw refusal(50027);
  if (interaction.state !== 'acknowledged') throw refusal(10015);
  return interaction;
}

export function failInteraction(interaction: Interaction, reason: string): void {
  if (interaction.state !== 'waiting') return;
  interaction.state = 'failed';
  interaction.settle({ outcome: 'failed', reason });
}

/** Tokens stay known for a minute after their end, so that their use is told from nonsense. */
function forgetOldInteractions(world: World): void {
  for (const [token, interaction] of world.interactions) {
    const old = world.now() - interaction.createdAt > TOKEN_MS + 60_000;
    if (!old && world.interactions.size <= REMEMBERED) return;
    world.interactions.delete(token);
    world.interactionIds.delete(interaction.id);
  }
}
