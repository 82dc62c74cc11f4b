import type { InteractionResult } from '../../../src/sandbox/driver/person.ts';
import type { Message } from '../../../src/sandbox/state/messageTypes.ts';
import { isEnd, isOpen, optionButtons, stamp, words } from './reading.ts';
import type { Room } from './venue.ts';

/** Long, because these machines are slow at times; nothing waits this long when all is well. */
export const PATIENCE_MS = 40_000;

/** Which option each player presses, by name. */
export type Hands = Readonly<Record<string, number>>;

/** What a player pressed, and what came of it. */
export interface Click {
  readonly name: string;
  readonly user: string;
  readonly question: number;
  readonly choice: number;
  readonly at: number;
  readonly took: number;
  readonly fate: 'locked' | 'already' | 'unheard' | 'refused';
  readonly text: string;
}

export interface Played {
  readonly clicks: readonly Click[];
  readonly end: Message;
}

/** Presses for every player at every question, until the final standings are there. */
export async function playOn(room: Room, hands: Hands, after: string): Promise<Played> {
  const [watcher = ''] = Object.keys(hands);
  const clicks: Click[] = [];
  const seen = new Set<string>();
  for (;;) {
    const message = await room
      .as(watcher)
      .waitForMessage((each) => isEnd(each) || (isOpen(each) && !seen.has(each.id)), {
        after,
        timeoutMs: PATIENCE_MS,
      });
    if (isEnd(message)) return { clicks, end: message };
    seen.add(message.id);
    const pressed = Object.entries(hands).map(([name, choice]) =>
      press(room, message, name, choice),
    );
    clicks.push(...(await Promise.all(pressed)));
  }
}

export async function press(
  room: Room,
  message: Message,
  name: string,
  choice: number,
): Promise<Click> {
  const buttons = optionButtons(message);
  const wanted = choice % buttons.length;
  const button = buttons[wanted];
  if (button === undefined) throw new Error('The message asks nothing.');
  const person = room.as(name);
  const before = { name, user: await person.userId(), question: button.question, choice: wanted };
  const result = await person.click(message, button.id, { raw: true });
  const at = stamp(result.id);
  const took = Math.max(0, at - stamp(message.id));
  return {
    ...before,
    at,
    took,
    fate: fateOf(result),
    text: words(result) || (result.reason ?? ''),
  };
}

function fateOf(result: InteractionResult): Click['fate'] {
  if (result.outcome === 'failed') return 'unheard';
  const text = words(result);
  if (text.includes(' is locked, ')) return 'locked';
  return text.startsWith('Your first answer counts') ? 'already' : 'refused';
}

/** Starts a round of questions as short as they come. */
export async function startRound(
  room: Room,
  name: string,
  options: Readonly<Record<string, string | number>> = {},
): Promise<Message> {
  const { message, reason } = await room
    .as(name)
    .command('trivia play', { seconds: 5, questions: 2, ...options });
  if (message === undefined) throw new Error(`No answer to /trivia play: ${reason}`);
  return message;
}

/** The next open question. */
export function nextQuestion(room: Room, name: string, after: string): Promise<Message> {
  return room.as(name).waitForMessage(isOpen, { after, timeoutMs: PATIENCE_MS });
}
