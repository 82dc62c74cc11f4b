import { button, el } from '../el.ts';
import { safeUrl } from '../markdown/safeUrl.ts';
import type { Attachment } from '../world/wire.ts';

const REFERENCE = 'attachment://';
const STEP = 1024;

/** Files live on this page's server, whichever of its names for loopback the page was opened by. */
function ownAddress(url: string): string | undefined {
  const address = safeUrl(url);
  if (address === undefined) return undefined;
  const { pathname, port } = new URL(address);
  const own = port === location.port && pathname.startsWith('/attachments/');
  return own ? new URL(pathname, location.href).href : address;
}

/** `attachment://name` as the address of the message's own file. */
function resolve(url: string, attachments: readonly Attachment[]): string | undefined {
  if (!url.startsWith(REFERENCE)) return ownAddress(url);
  const name = url.slice(REFERENCE.length);
  return ownAddress(attachments.find(({ filename }) => filename === name)?.url ?? '');
}

function sizeText(bytes: number): string {
  if (bytes < STEP) return `${bytes} bytes`;
  return bytes < STEP * STEP
    ? `${(bytes / STEP).toFixed(1)} KB`
    : `${(bytes / STEP / STEP).toFixed(1)} MB`;
}

function behindSpoiler(content: HTMLElement): HTMLElement {
  const cover = el('div', { class: 'media-spoiler' });
  const reveal = button('button secondary', 'Spoiler, show it', () => cover.replaceWith(content));
  cover.append(reveal);
  return cover;
}

interface MediaItem {
  readonly media: {
    readonly url: string;
    readonly width?: number | null;
    readonly height?: number | null;
  };
  readonly description?: string | null;
  readonly spoiler?: boolean;
}

/** A picture with its alternative text; a picture that cannot load leaves that text. */
export function drawPicture(
  { media, description, spoiler }: MediaItem,
  attachments: readonly Attachment[],
  className: string,
): HTMLElement {
  const src = resolve(media.url, attachments);
  const alt = description ?? '';
  if (src === undefined) return el('span', { class: 'media-missing' }, alt || 'Picture missing');
  const picture = el('img', {
    class: className,
    src,
    alt,
    width: media.width ?? undefined,
    height: media.height ?? undefined,
  });
  return spoiler === true ? behindSpoiler(picture) : picture;
}

export function drawGallery(
  items: readonly MediaItem[],
  attachments: readonly Attachment[],
): HTMLElement {
  const pictures = items.map((item) => drawPicture(item, attachments, 'gallery-item'));
  return el('div', { class: items.length === 1 ? 'gallery single' : 'gallery' }, ...pictures);
}

export function drawFile(url: string, attachments: readonly Attachment[]): HTMLElement {
  const href = resolve(url, attachments);
  const known = attachments.find((each) => href !== undefined && ownAddress(each.url) === href);
  const name = known?.filename ?? decodeURIComponent(href?.split('/').at(-1) ?? 'file');
  const label = known === undefined ? '' : sizeText(known.size);
  return el(
    'div',
    { class: 'file' },
    el('span', { 'aria-hidden': 'true' }, '📄'),
    el('a', { href, target: '_blank', rel: 'noopener noreferrer', download: name }, name),
    el('span', { class: 'quiet' }, label),
  );
}

/** An attachment of a message without Components V2: picture, player or file. */
export function drawAttachment(attachment: Attachment): HTMLElement {
  const src = ownAddress(attachment.url);
  const type = attachment.content_type ?? '';
  const spoiler = attachment.filename.startsWith('SPOILER_');
  const description = attachment.description ?? '';
  if (type.startsWith('image/')) {
    return drawPicture({ media: attachment, description, spoiler }, [], 'attached-picture');
  }
  const file = drawFile(attachment.url, [attachment]);
  if (!type.startsWith('audio/')) return file;
  const player = el('audio', { controls: true, preload: 'metadata', src });
  player.setAttribute('aria-label', description === '' ? attachment.filename : description);
  return el('div', { class: 'audio' }, file, player);
}
