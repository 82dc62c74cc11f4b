import { InteractionResponseType as Type, MessageFlags } from 'discord-api-types/v10';
import type { FieldFault } from '../rest/problem.ts';
import { invalidForm, refusal, refuseFaults } from '../rest/problem.ts';
import type { CommandChoice } from '../state/commands.ts';
import type { Interaction } from '../state/interactions.ts';
import type { MessagePayload, UploadedFile } from '../state/messageTypes.ts';
import { flagFaults, isEmpty, messageFaults } from './messageRules.ts';
import type { ModalPayload } from './modalRules.ts';
import { modalFaults } from './modalRules.ts';
import type { SchemaName } from './schemas.ts';
import { schemaFaults } from './schemas.ts';

/** A first answer to an interaction, as far as it could be judged alone. */
export type Callback =
  | { readonly type: 4 | 7; readonly data: MessagePayload }
  | { readonly type: 5; readonly data: { readonly flags?: number } }
  | { readonly type: 6 }
  | { readonly type: 8; readonly data: { readonly choices: readonly CommandChoice[] } }
  | { readonly type: 9; readonly data: ModalPayload };

const CHOICE_VALUE = 100;

/** Refuses what Discord refuses in a callback; gives it back typed. */
export function checkCallback(
  body: unknown,
  interaction: Interaction,
  files: readonly UploadedFile[],
): Callback {
  const { type, data } = (body ?? {}) as { type?: number; data?: unknown };
  const possible = possibleTypes(interaction);
  if (type === undefined || !possible.includes(type)) throw wrongType(possible);
  const callback = { type, data: data ?? {} } as Callback;
  switch (callback.type) {
    case Type.ChannelMessageWithSource:
      return checkReply(callback, callback.data, files);
    case Type.UpdateMessage:
      refuseFaults(schemaFaults('UpdateMessageInteractionCallbackRequestSchema', callback));
      return callback;
    case Type.DeferredChannelMessageWithSource:
      refuseFaults(deferFaults(callback.data));
      return callback;
    case Type.DeferredMessageUpdate:
      return callback;
    case Type.ApplicationCommandAutocompleteResult:
      refuseFirst('ApplicationCommandAutocompleteCallbackRequestSchema', callback, () =>
        choiceFaults(callback.data.choices),
      );
      return callback;
    case Type.Modal:
      refuseFirst('ModalInteractionCallbackRequestSchema', callback, () =>
        modalFaults(callback.data),
      );
      return callback;
    default:
      throw wrongType(possible);
  }
}

export function inData(fault: FieldFault): FieldFault {
  return { ...fault, path: ['data', ...fault.path] };
}

function possibleTypes({ kind, sourceId }: Interaction): number[] {
  if (kind === 'autocomplete') return [8];
  if (kind === 'command') return [4, 5, 9];
  if (kind === 'component') return [4, 5, 6, 7, 9];
  return sourceId === undefined ? [4, 5] : [4, 5, 6, 7];
}

function wrongType(possible: readonly number[]): Error {
  const message = `Value must be one of {${possible.join(', ')}}.`;
  return invalidForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }]);
}

function refuseFirst(schema: SchemaName, body: unknown, rules: () => FieldFault[]): void {
  refuseFaults(schemaFaults(schema, body));
  refuseFaults(rules());
}

function checkReply(
  callback: Callback,
  payload: MessagePayload,
  files: readonly UploadedFile[],
): Callback {
  refuseFirst('CreateMessageInteractionCallbackRequestSchema', callback, () =>
    [
      ...flagFaults(payload, 'ephemeral'),
      ...messageFaults({ payload, files, flags: payload.flags ?? 0 }),
    ].map(inData),
  );
  if (isEmpty(payload, files)) throw refusal(50006);
  return callback;
}

function deferFaults({ flags = 0 }: { flags?: number }): FieldFault[] {
  if ((flags & ~MessageFlags.Ephemeral) === 0) return [];
  const message = 'A deferred answer can only be made ephemeral.';
  return [{ path: ['data', 'flags'], code: 'MESSAGE_FLAGS_INVALID', message }];
}

function choiceFaults(choices: readonly CommandChoice[]): FieldFault[] {
  return choices.flatMap(({ value }, index) =>
    typeof value === 'string' && value.length > CHOICE_VALUE
      ? [
          {
            path: ['data', 'choices', index, 'value'],
            code: 'BASE_TYPE_MAX_LENGTH',
            message: `Must be ${CHOICE_VALUE} or fewer in length.`,
          },
        ]
      : [],
  );
}
