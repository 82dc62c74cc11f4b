import { el } from '../el.ts';
import { drawLine, drawMarkdown } from '../markdown/drawMarkdown.ts';
import { safeUrl } from '../markdown/safeUrl.ts';
import type { Embed, EmbedField } from '../world/wire.ts';
import { drawPicture } from './drawMedia.ts';
import type { ComponentContext } from './messageContext.ts';

function drawTitle(text: string, url: string | undefined, className: string): HTMLElement {
  const href = safeUrl(url ?? '');
  return href === undefined
    ? el('div', { class: className }, text)
    : el('a', { class: className, href, target: '_blank', rel: 'noopener noreferrer' }, text);
}

function drawField(field: EmbedField, { context }: ComponentContext): HTMLElement {
  return el(
    'div',
    { class: field.inline === true ? 'embed-field inline' : 'embed-field' },
    el('div', { class: 'embed-field-name' }, drawLine(field.name, context)),
    drawMarkdown(field.value, context),
  );
}

function drawFooter({ footer, timestamp }: Embed): HTMLElement | undefined {
  const when = timestamp === undefined ? [] : [new Date(timestamp).toLocaleString('en')];
  const text = [footer?.text ?? '', ...when].filter((part) => part !== '').join(' • ');
  return text === '' ? undefined : el('div', { class: 'embed-footer' }, text);
}

/** An embed of the old kind. */
export function drawEmbed(embed: Embed, tools: ComponentContext): HTMLElement {
  const { author, title, description, fields = [], image, thumbnail, color } = embed;
  const picture = (media: { url: string } | undefined, className: string): Node | undefined =>
    media && drawPicture({ media }, tools.attachments, className);
  const element = el(
    'div',
    { class: 'embed' },
    picture(thumbnail, 'thumbnail embed-thumbnail'),
    author && drawTitle(author.name, author.url, 'embed-author'),
    title === undefined ? undefined : drawTitle(title, embed.url, 'embed-title'),
    description === undefined ? undefined : drawMarkdown(description, tools.context),
    fields.length === 0
      ? undefined
      : el('div', { class: 'embed-fields' }, ...fields.map((field) => drawField(field, tools))),
    picture(image, 'gallery-item'),
    drawFooter(embed),
  );
  if (color !== undefined) element.style.borderInlineStartColor = accent(color);
  return element;
}

/** A color of the API as CSS writes it. */
export function accent(color: number): string {
  return `#${color.toString(16).padStart(6, '0')}`;
}
