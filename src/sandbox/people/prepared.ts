import type { InteractionKind } from '../state/interactions.ts';
import type { Message } from '../state/messageTypes.ts';

/** An interaction that a person is about to send. */
export interface Prepared {
  readonly kind: InteractionKind;
  /** Discord's number for the kind. */
  readonly type: number;
  readonly data: object;
  readonly message?: Message | undefined;
  readonly commandName?: string;
}
