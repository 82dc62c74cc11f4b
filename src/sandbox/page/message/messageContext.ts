import type { MarkdownContext } from '../markdown/drawMarkdown.ts';
import type { Guild, Person } from '../world/peopleTypes.ts';
import type { Attachment, Message } from '../world/wire.ts';

/** What the drawing of messages needs to know, and may ask for, on behalf of the one who looks. */
export interface MessageContext extends MarkdownContext {
  readonly viewer: string;
  readonly guild: Guild;
  /** As messages are signed, without the @ of a mention. */
  readonly signatureOf: (person: Person) => string;
  /** A message of this channel, if it is still shown. */
  readonly messageOf: (id: string) => Message | undefined;
  readonly personOf: (id: string) => Person | undefined;
  readonly mayDelete: (message: Message) => boolean;
  readonly remove: (message: Message) => void;
  readonly dismiss: (message: Message) => void;
  readonly press: (message: Message, customId: string, values?: readonly string[]) => void;
}

/** The same for one message's components. */
export interface ComponentContext {
  readonly context: MessageContext;
  readonly attachments: readonly Attachment[];
  readonly press: (customId: string, values?: readonly string[]) => void;
}

export function nameOfPerson(person: Person): string {
  return person.global_name ?? person.username;
}
