import { allComponents } from '../../../src/sandbox/state/media.ts';
import type { Message } from '../../../src/sandbox/state/messageTypes.ts';

/** A message with buttons that take answers. */
export interface OpenQuestion {
  readonly channel: string;
  readonly message: string;
  /** Its place in the game. */
  readonly index: number;
  readonly buttons: readonly string[];
}

const ANSWER = 'v1:ans:';

export function openQuestionIn(message: Message): OpenQuestion | undefined {
  const buttons = answerButtons(message).filter(({ disabled }) => disabled !== true);
  const [first] = buttons;
  if (first === undefined) return undefined;
  return {
    channel: message.channel_id,
    message: message.id,
    index: Number(first.custom_id?.split(':')[3]),
    buttons: buttons.map((button) => button.custom_id ?? ''),
  };
}

export function isReveal(message: Message): boolean {
  const buttons = answerButtons(message);
  return buttons.length > 0 && buttons.every(({ disabled }) => disabled === true);
}

function answerButtons({ components }: Message) {
  return allComponents(components).filter((each) => each.custom_id?.startsWith(ANSWER) === true);
}
