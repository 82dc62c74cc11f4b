import { MessageFlags } from 'discord-api-types/v10';
import { bodyObject } from '../rest/bodyObject.ts';
import type { FieldFault } from '../rest/problem.ts';
import { invalidForm, refusal, refuseFaults } from '../rest/problem.ts';
import type { CommandChoice } from '../state/commands.ts';
import { AnswerType } from '../state/kinds.ts';
import type { Interaction } from '../state/interactions.ts';
import type { MessagePayload, UploadedFile } from '../state/messageTypes.ts';
import { flagFaults, isEmpty, messageFaults } from './messageRules.ts';
import type { ModalPayload } from './modalRules.ts';
import { modalFaults } from './modalRules.ts';
import { shaped } from './schemas.ts';
import { withTextIds } from './textIds.ts';

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
  const { type, data } = bodyObject(body);
  const possible = possibleTypes(interaction);
  if (typeof type !== 'number' || !possible.includes(type)) throw wrongType(possible);
  const callback = { type, data: withTextIds(data ?? {}) };
  switch (type) {
    case AnswerType.ChannelMessageWithSource:
      return checkReply(callback, files);
    case AnswerType.UpdateMessage:
      return { ...shaped('UpdateMessageInteractionCallbackRequestSchema', callback), type: 7 };
    case AnswerType.DeferredChannelMessageWithSource:
      return checkDefer(callback);
    case AnswerType.ApplicationCommandAutocompleteResult:
      return checkChoices(callback);
    case AnswerType.Modal:
      return checkModal(callback);
    default:
      return { type: 6 };
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

function checkReply(body: object, files: readonly UploadedFile[]): Callback {
  const { data: payload } = shaped('CreateMessageInteractionCallbackRequestSchema', body);
  const faults = [
    ...flagFaults(payload, 'ephemeral'),
    ...messageFaults({ payload, files, flags: payload.flags ?? 0 }),
  ];
  refuseFaults(faults.map(inData));
  if (isEmpty(payload, files)) throw refusal(50006);
  return { type: 4, data: payload };
}

function checkDefer(body: object): Callback {
  const { data } = shaped('CreateMessageInteractionCallbackRequestSchema', body);
  const flags = data.flags ?? 0;
  const other = Object.keys(data).filter((field) => field !== 'flags');
  if (other.length > 0 || (flags & ~MessageFlags.Ephemeral) !== 0) {
    const message = 'A deferred answer can only be made ephemeral.';
    throw invalidForm([{ path: ['data', 'flags'], code: 'MESSAGE_FLAGS_INVALID', message }]);
  }
  return { type: 5, data: { flags } };
}

function checkModal(body: object): Callback {
  const { data } = shaped('ModalInteractionCallbackRequestSchema', body);
  refuseFaults(modalFaults(data));
  return { type: 9, data };
}

function checkChoices(body: object): Callback {
  const { data } = shaped('ApplicationCommandAutocompleteCallbackRequestSchema', body);
  const tooLong = data.choices.flatMap(({ value }, index) =>
    String(value).length > CHOICE_VALUE ? [index] : [],
  );
  const code = 'BASE_TYPE_MAX_LENGTH';
  const message = `Must be ${CHOICE_VALUE} or fewer in length.`;
  refuseFaults(
    tooLong.map((index) => ({ path: ['data', 'choices', index, 'value'], code, message })),
  );
  return { type: 8, data };
}
