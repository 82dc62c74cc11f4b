import type { FieldFault } from '../rest/problem.ts';
import { invalidForm } from '../rest/problem.ts';
import type { CommandChoice, CommandInput } from '../state/commands.ts';
import type { MessagePayload } from '../state/messageTypes.ts';
import type { ModalPayload } from './modalRules.ts';
import type { Issue } from './schemaIssues.ts';
import { faultsOfIssues } from './schemaIssues.ts';

interface Schema {
  safeParse(value: unknown): { success: boolean; error?: { issues: readonly Issue[] } };
}

type Fields = Readonly<Record<string, unknown>>;

/** What a value is once it fits a schema, as far as this server reads it. */
interface Shapes {
  MessageCreateRequestSchema: MessagePayload;
  MessageEditRequestPartialSchema: MessagePayload;
  IncomingWebhookRequestPartialSchema: MessagePayload;
  IncomingWebhookUpdateRequestPartialSchema: MessagePayload;
  CreateMessageInteractionCallbackRequestSchema: { readonly data: MessagePayload };
  UpdateMessageInteractionCallbackRequestSchema: { readonly data: MessagePayload };
  ModalInteractionCallbackRequestSchema: { readonly data: ModalPayload };
  ApplicationCommandAutocompleteCallbackRequestSchema: {
    readonly data: { readonly choices: readonly CommandChoice[] };
  };
  ApplicationCommandCreateRequestSchema: CommandInput;
  ApplicationCommandPatchRequestPartialSchema: Partial<CommandInput>;
  ExternalScheduledEventCreateRequestSchema: Fields;
  VoiceScheduledEventCreateRequestSchema: Fields;
  StageScheduledEventCreateRequestSchema: Fields;
  CreateTextThreadWithMessageRequestSchema: Fields;
  CreateTextThreadWithoutMessageRequestSchema: Fields;
  UpdateThreadRequestPartialSchema: Fields;
  UpdateGuildChannelRequestPartialSchema: Fields;
}

export type SchemaName = keyof Shapes;

let loaded: Readonly<Record<string, Schema>> | undefined;

/** Loads the schemas generated from Discord's OpenAPI document. */
export async function loadSchemas(): Promise<void> {
  // @ts-expect-error the package has no types for its schemas
  loaded ??= await import('discord-api-spec/zod');
}

/** What Discord's own description of a body says against it. */
export function schemaFaults(name: SchemaName, value: unknown): FieldFault[] {
  const schema = loaded?.[name];
  if (schema === undefined) throw new Error(`The schema ${name} is not loaded.`);
  const result = schema.safeParse(value);
  return result.success ? [] : faultsOfIssues(result.error?.issues ?? [], value);
}

/** The value, typed, once nothing was found against it. */
export function shaped<N extends SchemaName>(
  name: N,
  value: unknown,
  faults: readonly FieldFault[] = schemaFaults(name, value),
): Shapes[N] {
  if (fits(name, value, faults)) return value;
  throw invalidForm(faults);
}

function fits<N extends SchemaName>(
  _name: N,
  _value: unknown,
  faults: readonly FieldFault[],
): _value is Shapes[N] {
  return faults.length === 0;
}
