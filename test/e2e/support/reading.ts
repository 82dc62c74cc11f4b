import { textOf as sourceOf } from '../../../src/sandbox/driver/findComponent.ts';
import { allComponents } from '../../../src/sandbox/state/media.ts';
import type { Component, Message } from '../../../src/sandbox/state/messageTypes.ts';
import { snowflakeTime } from '../../../src/sandbox/state/snowflakes.ts';

/** All text of a message as people see it: without the backslashes that keep markdown from working. */
export const textOf = (message: Message): string => sourceOf(message).replace(/\\([^\w\s])/g, '$1');

/** What a person sees of an interaction's answer, as one text. */
export const words = ({ message }: { message?: Message }): string =>
  message === undefined ? '' : textOf(message);

export const stamp = snowflakeTime;

/** An option's button, with what its custom id says. */
export interface OptionButton {
  readonly id: string;
  readonly label: string;
  readonly disabled: boolean;
  readonly game: string;
  readonly question: number;
  readonly choice: number;
}

export function optionButtons(message: Message): OptionButton[] {
  return allComponents(message.components).flatMap((part) => {
    const [version, route, game = '', question, choice] = part.custom_id?.split(':') ?? [];
    if (version !== 'v1' || route !== 'ans') return [];
    const { custom_id: id = '', label = '', disabled = false } = part;
    return [{ id, label, disabled, game, question: Number(question), choice: Number(choice) }];
  });
}

export const isOpen = (message: Message): boolean =>
  optionButtons(message).some(({ disabled }) => !disabled);

export const isReveal = (message: Message): boolean => {
  const buttons = optionButtons(message);
  return buttons.length > 0 && buttons.every(({ disabled }) => disabled);
};

/** The final standings always offer another round. */
export const isEnd = (message: Message): boolean => hasButton(message, 'v1:again:');

const hasButton = (message: Message, prefix: string) =>
  buttonsOf(message).some(({ custom_id: id = '' }) => id.startsWith(prefix));

export const buttonsOf = (message: Message): Component[] =>
  allComponents(message.components).filter((part) => part.custom_id !== undefined);

/** Which option a reveal marks as right. */
export const rightChoice = (reveal: Message): number | undefined =>
  optionButtons(reveal).find(({ label }) => label.startsWith('✓'))?.choice;

/** What a question's message says it is worth. */
export const worth = (message: Message): number =>
  Number(/· (\d+) points$/m.exec(textOf(message))?.[1]);

/** Points by user, as a board or a table lists them. */
export function pointsListed(text: string): Map<string, number> {
  const lines = text.matchAll(/^\d+\. <@(\d+)>: (\d+) points?/gm);
  return new Map([...lines].map(([, user = '', points]) => [user, Number(points)]));
}
