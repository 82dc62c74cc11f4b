import { button, el } from '../el.ts';
import { drawMarkdown } from '../markdown/drawMarkdown.ts';
import type { Message } from '../world/wire.ts';
import { avatar } from './avatar.ts';
import { drawComponent } from './drawComponents.ts';
import { drawEmbed } from './drawEmbed.ts';
import { drawAttachment } from './drawMedia.ts';
import { linesAbove } from './linesAbove.ts';
import type { ComponentContext, MessageContext } from './messageContext.ts';
import { nameOfPerson } from './messageContext.ts';

const EPHEMERAL = 64;
const LOADING = 128;
const COMPONENTS_V2 = 32_768;

const has = ({ flags }: Message, flag: number): boolean => ((flags ?? 0) & flag) !== 0;

function clock(timestamp: string): HTMLTimeElement {
  const date = new Date(timestamp);
  const today = date.toDateString() === new Date().toDateString();
  const text = date.toLocaleString('en', {
    timeStyle: 'short',
    ...(today ? {} : { dateStyle: 'short' }),
  });
  return el(
    'time',
    { class: 'quiet', datetime: timestamp, title: date.toLocaleString('en') },
    text,
  );
}

function header({ author, timestamp }: Message, context: MessageContext): HTMLElement {
  return el(
    'div',
    { class: 'message-header' },
    el('span', { class: 'author' }, context.signatureOf(author)),
    author.bot === true ? el('span', { class: 'bot-tag' }, 'App') : undefined,
    clock(timestamp),
  );
}

/** In Components V2 a file shows only where a component names it. */
function freeAttachments(message: Message): readonly HTMLElement[] {
  return has(message, COMPONENTS_V2) ? [] : message.attachments.map(drawAttachment);
}

function body(message: Message, tools: ComponentContext): readonly HTMLElement[] {
  if (has(message, LOADING)) {
    const text = `${nameOfPerson(message.author)} is thinking…`;
    return [el('p', { class: 'thinking' }, text)];
  }
  const { content, embeds, components = [] } = message;
  return [
    ...(content === '' ? [] : [drawMarkdown(content, tools.context)]),
    ...freeAttachments(message),
    ...embeds.map((embed) => drawEmbed(embed, tools)),
    ...components.map((component) => drawComponent(component, tools)),
  ];
}

function ephemeralNote(message: Message, context: MessageContext): HTMLElement {
  return el(
    'p',
    { class: 'ephemeral-note' },
    'Only you can see this · ',
    button('text-button', 'Dismiss message', () => context.dismiss(message)),
  );
}

function deleteButton(message: Message, context: MessageContext): HTMLElement {
  const label = `Delete the message of ${nameOfPerson(message.author)}`;
  return button('delete-button', '✕', () => context.remove(message), {
    'aria-label': label,
    title: 'Delete message',
  });
}

/** One message, whole. Whoever replaces it with a newer drawing loses nothing but open spoilers. */
export function drawMessage(message: Message, context: MessageContext): HTMLElement {
  const { author, edited_timestamp: edited } = message;
  const ephemeral = has(message, EPHEMERAL);
  const tools: ComponentContext = {
    context,
    attachments: message.attachments,
    press: (customId, values) => context.press(message, customId, values),
  };
  const mentionsMe = message.mentions.some(({ id }) => context.isMe(id));
  const state = [ephemeral ? 'ephemeral' : '', mentionsMe ? 'mentions-me' : ''];
  return el(
    'article',
    { class: ['message', ...state].filter((name) => name !== '').join(' '), 'data-id': message.id },
    ...linesAbove(message, context),
    avatar(context.personOf(author.id) ?? author),
    el(
      'div',
      { class: 'message-body' },
      header(message, context),
      ...body(message, tools),
      edited === null ? undefined : el('span', { class: 'edited quiet' }, '(edited)'),
      ephemeral ? ephemeralNote(message, context) : undefined,
    ),
    !ephemeral && context.mayDelete(message) ? deleteButton(message, context) : undefined,
  );
}
