import { el } from '../el.ts';
import type { Message } from '../world/wire.ts';
import type { MessageContext } from './messageContext.ts';

const EXCERPT = 80;
const COMMAND_REPLY = 20;
const REPLY = 19;

/** The first words of a message, wherever in it they stand. */
function excerpt(message: Message): string {
  const found = message.content || (firstText(message.components ?? []) ?? '');
  const line = found.replace(/^[#>\-\s]+|\*\*|__/g, '').split('\n')[0] ?? '';
  if (line === '') return 'Press to see the message';
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line;
}

function firstText(components: readonly object[]): string | undefined {
  for (const component of components) {
    if ('content' in component && typeof component.content === 'string') return component.content;
    const inner =
      'components' in component && Array.isArray(component.components) ? component.components : [];
    const text = firstText(inner);
    if (text !== undefined) return text;
  }
  return undefined;
}

function commandLine(message: Message, context: MessageContext): HTMLElement | undefined {
  const user = message.interaction_metadata?.user ?? message.interaction?.user;
  if (message.type !== COMMAND_REPLY || user === undefined) return undefined;
  const name = message.interaction?.name;
  return el(
    'p',
    { class: 'line-above' },
    el('strong', {}, context.signatureOf(user)),
    ' used ',
    el('span', { class: 'mention' }, name === undefined ? 'a command' : `/${name}`),
  );
}

function replyLine(message: Message, context: MessageContext): HTMLElement | undefined {
  if (message.type !== REPLY || message.message_reference === undefined) return undefined;
  const { referenced_message: sent, message_reference: reference } = message;
  if (sent === null) return el('p', { class: 'line-above' }, 'Original message was deleted');
  const target = sent ?? context.messageOf(reference.message_id ?? '');
  if (target === undefined) return el('p', { class: 'line-above' }, 'Reply to an older message');
  const jump = el('button', { type: 'button', class: 'text-button' }, excerpt(target));
  jump.addEventListener('click', () => {
    const original = jump.closest('.messages')?.querySelector(`[data-id="${target.id}"]`);
    original?.scrollIntoView({ block: 'center' });
  });
  const name = context.signatureOf(target.author);
  return el('p', { class: 'line-above' }, el('strong', {}, name), ' ', jump);
}

/** "Ana used /trivia play", or the message that this one replies to. */
export function linesAbove(message: Message, context: MessageContext): readonly HTMLElement[] {
  return [replyLine(message, context), commandLine(message, context)].filter(
    (line) => line !== undefined,
  );
}
