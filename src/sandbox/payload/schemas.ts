import type { FieldFault } from '../rest/problem.ts';
import type { Issue } from './schemaIssues.ts';
import { faultsOfIssues } from './schemaIssues.ts';

interface Schema {
  safeParse(value: unknown): { success: boolean; error?: { issues: readonly Issue[] } };
}

/** The schemas generated from Discord's OpenAPI document; loaded once, on first use. */
let loading: Promise<Record<string, Schema>> | undefined;
let loaded: Record<string, Schema> | undefined;

export async function loadSchemas(): Promise<void> {
  // @ts-expect-error the package has no types for its schemas
  loading ??= import('discord-api-spec/zod') as Promise<Record<string, Schema>>;
  loaded = await loading;
}

export type SchemaName =
  | 'MessageCreateRequestSchema'
  | 'MessageEditRequestPartialSchema'
  | 'IncomingWebhookRequestPartialSchema'
  | 'IncomingWebhookUpdateRequestPartialSchema'
  | 'CreateMessageInteractionCallbackRequestSchema'
  | 'UpdateMessageInteractionCallbackRequestSchema'
  | 'ModalInteractionCallbackRequestSchema'
  | 'ApplicationCommandAutocompleteCallbackRequestSchema'
  | 'ApplicationCommandCreateRequestSchema'
  | 'ApplicationCommandPatchRequestPartialSchema'
  | 'ExternalScheduledEventCreateRequestSchema'
  | 'VoiceScheduledEventCreateRequestSchema'
  | 'StageScheduledEventCreateRequestSchema'
  | 'CreateTextThreadWithMessageRequestSchema'
  | 'CreateTextThreadWithoutMessageRequestSchema'
  | 'UpdateThreadRequestPartialSchema'
  | 'UpdateGuildChannelRequestPartialSchema';

/** What Discord's own description of a body says against it. */
export function schemaFaults(name: SchemaName, value: unknown): FieldFault[] {
  const schema = loaded?.[name];
  if (schema === undefined) throw new Error(`The schema ${name} is not loaded.`);
  const result = schema.safeParse(value);
  return result.success ? [] : faultsOfIssues(result.error?.issues ?? [], value);
}
