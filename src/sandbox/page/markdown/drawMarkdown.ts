import { button, el } from '../el.ts';
import { unreachable } from '../unreachable.ts';
import { type Block, type ListBlock, parseMarkdown } from './blockMarkdown.ts';
import { type Inline, type MentionKind, parseInline } from './inlineMarkdown.ts';
import { safeUrl } from './safeUrl.ts';
import { timestamp } from './timestamp.ts';

/** What the markdown needs to know of the world around it. */
export interface MarkdownContext {
  readonly nameOf: (kind: MentionKind, id: string) => string;
  readonly isMe: (id: string) => boolean;
  readonly chooseCommand: (name: string) => void;
}

function spoiler(inside: readonly Node[]): HTMLElement {
  const cover = el('span', { class: 'spoiler', role: 'button', tabindex: '0' });
  cover.setAttribute('aria-label', 'Spoiler, press to reveal');
  const hidden = el('span', { class: 'spoiler-inside', 'aria-hidden': 'true' });
  hidden.append(...inside);
  const reveal = (): void => {
    for (const name of ['role', 'tabindex', 'aria-label']) cover.removeAttribute(name);
    cover.classList.add('revealed');
    hidden.removeAttribute('aria-hidden');
  };
  cover.addEventListener('click', reveal, { once: true });
  cover.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter' || key === ' ') reveal();
  });
  cover.append(hidden);
  return cover;
}

function link(url: string, inside: readonly Node[]): Node {
  const href = safeUrl(url);
  const element =
    href === undefined
      ? el('span')
      : el('a', { href, target: '_blank', rel: 'noopener noreferrer' });
  element.append(...inside);
  return element;
}

function drawInline(node: Inline, context: MarkdownContext): Node {
  switch (node.type) {
    case 'text':
      return document.createTextNode(node.text);
    case 'code':
      return el('code', {}, node.text);
    case 'emoji':
      return el('span', { class: 'custom-emoji' }, node.text);
    case 'everyone':
      return el('span', { class: 'mention me' }, node.text);
    case 'command':
      return button('mention', `/${node.name}`, () => context.chooseCommand(node.name));
    case 'time':
      return timestamp(node.seconds, node.style);
    case 'mention': {
      const me = node.kind === 'user' && context.isMe(node.id);
      const name = context.nameOf(node.kind, node.id);
      return el('span', { class: me ? 'mention me' : 'mention' }, name);
    }
    case 'link':
      return link(node.url, drawAll(node.inside, context));
    case 'spoiler':
      return spoiler(drawAll(node.inside, context));
    case 'strong':
    case 'em':
    case 'u':
    case 's': {
      const element = el(node.type);
      element.append(...drawAll(node.inside, context));
      return element;
    }
    default:
      return unreachable(node);
  }
}

function drawAll(nodes: readonly Inline[], context: MarkdownContext): readonly Node[] {
  return nodes.map((node) => drawInline(node, context));
}

function drawList(list: ListBlock, context: MarkdownContext): HTMLElement {
  const element = list.ordered ? el('ol', { start: list.start }) : el('ul');
  for (const { inside, under } of list.items) {
    const item = el('li', {}, ...drawAll(inside, context));
    if (under !== undefined) item.append(drawList(under, context));
    element.append(item);
  }
  return element;
}

function drawBlock(block: Block, context: MarkdownContext): HTMLElement {
  switch (block.type) {
    case 'paragraph':
      return el('p', {}, ...drawAll(block.inside, context));
    case 'subtext':
      return el('p', { class: 'subtext' }, ...drawAll(block.inside, context));
    case 'heading':
      return el(
        'p',
        { class: `heading level-${block.level}`, role: 'heading', 'aria-level': block.level + 2 },
        ...drawAll(block.inside, context),
      );
    case 'codeBlock':
      return el('pre', { tabindex: '0' }, el('code', {}, block.text));
    case 'quote':
      return el('blockquote', {}, ...block.blocks.map((inner) => drawBlock(inner, context)));
    case 'list':
      return drawList(block, context);
    default:
      return unreachable(block);
  }
}

/** A text with all of Discord's markdown. Builds nodes only, so no text can become a script. */
export function drawMarkdown(source: string, context: MarkdownContext): HTMLElement {
  const blocks = parseMarkdown(source).map((block) => drawBlock(block, context));
  return el('div', { class: 'markdown' }, ...blocks);
}

/** One line of markdown without headings, lists or quotes, as in the names of an embed. */
export function drawLine(source: string, context: MarkdownContext): HTMLElement {
  return el('span', {}, ...drawAll(parseInline(source), context));
}
