import { MessageFlags, type APIModalInteractionResponseCallbackData } from 'discord.js';
import type { APIMessageTopLevelComponent } from 'discord.js';

/** A message as Discord's API takes it: Components V2, and nobody is pinged. */
export interface Payload {
  readonly flags: number;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: [] };
}

export type Modal = APIModalInteractionResponseCallbackData;

export function payload(...components: APIMessageTopLevelComponent[]): Payload {
  return { flags: MessageFlags.IsComponentsV2, components, allowed_mentions: { parse: [] } };
}
