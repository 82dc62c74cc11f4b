import { type Inline, parseInline } from './inlineMarkdown.ts';

interface ListItem {
  readonly inside: readonly Inline[];
  readonly under?: ListBlock;
}

export interface ListBlock {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly ListItem[];
}

export type Block =
  | { readonly type: 'paragraph' | 'subtext'; readonly inside: readonly Inline[] }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly inside: readonly Inline[] }
  | { readonly type: 'codeBlock'; readonly text: string }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | ListBlock;

const FENCE = /```(?:[\w+.-]+\n)?\n*([\s\S]+?)\n*```\n?/g;
const LIST_LINE = /^( *)([-*]|\d{1,9}\.) +(.*)$/;
const HEADING = /^(#{1,3}|-#) +(.+)$/;

interface ListLine {
  readonly indent: number;
  readonly mark: string;
  readonly text: string;
}

function readListLine(line: string): ListLine | undefined {
  const [, indent = '', mark = '', text = ''] = LIST_LINE.exec(line) ?? [];
  return mark === '' ? undefined : { indent: indent.length, mark, text };
}

const isOrdered = ({ mark }: ListLine): boolean => /\d/.test(mark);

/** Numbers after bullets, or the other way round, begin a new list unless they are indented. */
function listLength(lines: readonly string[], from: number): number {
  const head = readListLine(lines[from] ?? '');
  if (head === undefined) return 0;
  return runLength(lines, from, (line) => {
    const each = readListLine(line);
    if (each === undefined) return false;
    return each.indent > head.indent || isOrdered(each) === isOrdered(head);
  });
}

function buildList(lines: readonly ListLine[]): ListBlock | undefined {
  const [head] = lines;
  if (head === undefined) return undefined;
  const items: ListItem[] = [];
  let at = 0;
  for (let line = lines[at]; line !== undefined; line = lines[at]) {
    let next = at + 1;
    while ((lines[next]?.indent ?? 0) > head.indent) next += 1;
    const under = buildList(lines.slice(at + 1, next));
    items.push({ inside: parseInline(line.text), ...(under === undefined ? {} : { under }) });
    at = next;
  }
  const ordered = isOrdered(head);
  return { type: 'list', ordered, start: ordered ? Number.parseInt(head.mark, 10) : 1, items };
}

function headingOf(line: string): Block | undefined {
  const [, mark, text = ''] = HEADING.exec(line) ?? [];
  if (mark === undefined) return undefined;
  const inside = parseInline(text);
  if (mark === '-#') return { type: 'subtext', inside };
  return { type: 'heading', level: mark.length === 1 ? 1 : mark.length === 2 ? 2 : 3, inside };
}

/** How many lines from `from` on satisfy the test, without a gap. */
function runLength(
  lines: readonly string[],
  from: number,
  fits: (line: string) => boolean,
): number {
  const rest = lines.slice(from);
  const end = rest.findIndex((line) => !fits(line));
  return end === -1 ? rest.length : end;
}

const isQuote = (line: string): boolean => line.startsWith('> ');

function readBlock(
  lines: readonly string[],
  at: number,
): { block: Block; length: number } | undefined {
  const line = lines[at] ?? '';
  if (line.startsWith('>>> ')) {
    const inner = [line.slice(4), ...lines.slice(at + 1)].join('\n');
    return { block: { type: 'quote', blocks: parseLines(inner) }, length: lines.length - at };
  }
  if (isQuote(line)) {
    const length = runLength(lines, at, isQuote);
    const inner = lines.slice(at, at + length).map((quoted) => quoted.slice(2));
    return { block: { type: 'quote', blocks: parseLines(inner.join('\n')) }, length };
  }
  const length = listLength(lines, at);
  const listLines = lines.slice(at, at + length).map(readListLine);
  const block = buildList(listLines.filter((each) => each !== undefined)) ?? headingOf(line);
  return block === undefined ? undefined : { block, length: Math.max(length, 1) };
}

function parseLines(source: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = source.split('\n');
  let plain: string[] = [];
  const closeParagraph = (): void => {
    const text = plain.join('\n').replace(/^\n+|\s+$/g, '');
    if (text !== '') blocks.push({ type: 'paragraph', inside: parseInline(text) });
    plain = [];
  };
  for (let at = 0; at < lines.length;) {
    const found = readBlock(lines, at);
    if (found === undefined) {
      plain.push(lines[at] ?? '');
      at += 1;
      continue;
    }
    closeParagraph();
    blocks.push(found.block);
    at += found.length;
  }
  closeParagraph();
  return blocks;
}

/** Reads a whole text of Discord's markdown: blocks, and what is inside them. */
export function parseMarkdown(source: string): readonly Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (const match of source.matchAll(FENCE)) {
    blocks.push(...parseLines(source.slice(from, match.index)));
    blocks.push({ type: 'codeBlock', text: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  return [...blocks, ...parseLines(source.slice(from))];
}
