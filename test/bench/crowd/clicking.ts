import type { InteractionResult } from '../../../src/sandbox/driver/person.ts';
import type { PeopleClient } from '../../../src/sandbox/driver/peopleClient.ts';
import { allComponents } from '../../../src/sandbox/state/media.ts';
import type { OpenQuestion } from './openQuestion.ts';

export interface Clicked {
  readonly ms: number;
  /** The bot said in time that this answer counts. */
  readonly taken: boolean;
}

const TAKEN = /is locked,|^Noted\.$/;

/** Presses one of a question's buttons. */
export async function press(
  client: PeopleClient,
  { channel, message, buttons }: OpenQuestion,
  as: string,
  choice: number,
): Promise<Clicked> {
  const customId = buttons[choice % buttons.length];
  const body = { as, channel, kind: 'component', message, custom_id: customId };
  const result = await client.send<InteractionResult>('POST', '/people/interactions', body);
  return { ms: result.ms, taken: TAKEN.test(wordsOf(result)) };
}

export function wordsOf({ message }: InteractionResult): string {
  if (message === undefined) return '';
  const texts = allComponents(message.components).map((each) => each.content ?? '');
  return [message.content, ...texts].join('');
}
