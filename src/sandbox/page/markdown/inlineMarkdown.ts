export type MentionKind = 'user' | 'role' | 'channel';

export type Inline =
  | { readonly type: 'text' | 'code' | 'emoji'; readonly text: string }
  | {
      readonly type: 'strong' | 'em' | 'u' | 's' | 'spoiler';
      readonly inside: readonly Inline[];
    }
  | { readonly type: 'link'; readonly url: string; readonly inside: readonly Inline[] }
  | { readonly type: 'mention'; readonly kind: MentionKind; readonly id: string }
  | { readonly type: 'everyone'; readonly text: string }
  | { readonly type: 'command'; readonly name: string }
  | { readonly type: 'time'; readonly seconds: number; readonly style: string };

interface Rule {
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[]) => Inline;
}

const wrap =
  (type: 'strong' | 'em' | 'u' | 's' | 'spoiler') =>
  ([first = '', second = '']: readonly string[]): Inline => ({
    type,
    inside: parseInline(first + second),
  });

const plainLink = ([url = '']: readonly string[]): Inline => ({
  type: 'link',
  url,
  inside: [{ type: 'text', text: url }],
});

const mention =
  (kind: MentionKind) =>
  ([id = '']: readonly string[]): Inline => ({ type: 'mention', kind, id });

/** Tried in this order at every place; the first that fits wins. */
const RULES: readonly Rule[] = [
  { pattern: /\\([^0-9A-Za-z\s])/y, read: ([text = '']) => ({ type: 'text', text }) },
  {
    pattern: /(`+)([\s\S]*?[^`])\1(?!`)/y,
    read: ([, text = '']) => ({ type: 'code', text: text.replace(/^ (?=`)|(?<=`) $/g, '') }),
  },
  { pattern: /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, read: wrap('strong') },
  { pattern: /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y, read: wrap('u') },
  {
    pattern:
      /\b_((?:__|\\[\s\S]|[^\\_])+?)_\b|\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/y,
    read: wrap('em'),
  },
  { pattern: /~~([\s\S]+?)~~/y, read: wrap('s') },
  { pattern: /\|\|([\s\S]+?)\|\|/y, read: wrap('spoiler') },
  {
    pattern:
      /\[((?:\\.|[^[\]\\])+)\]\(<?(https?:\/\/[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:\s+"[^"]*")?\)/y,
    read: ([label = '', url = '']) => ({ type: 'link', url, inside: parseInline(label) }),
  },
  { pattern: /<(https?:\/\/[^\s<>]+)>/y, read: plainLink },
  { pattern: /(https?:\/\/[^\s<]+[^<.,:;"')\]\s])/y, read: plainLink },
  { pattern: /<@!?(\d+)>/y, read: mention('user') },
  { pattern: /<@&(\d+)>/y, read: mention('role') },
  { pattern: /<#(\d+)>/y, read: mention('channel') },
  { pattern: /(@everyone|@here)\b/y, read: ([text = '']) => ({ type: 'everyone', text }) },
  { pattern: /<\/([^:>]+):\d+>/y, read: ([name = '']) => ({ type: 'command', name }) },
  {
    pattern: /<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/y,
    read: ([seconds, style = 'f']) => ({ type: 'time', seconds: Number(seconds), style }),
  },
  { pattern: /<a?(:\w+:)\d+>/y, read: ([text = '']) => ({ type: 'emoji', text }) },
];

function firstMatch(source: string, at: number): { node: Inline; end: number } | undefined {
  for (const { pattern, read } of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match !== null) {
      const end = at + match[0].length;
      return { node: read(match.slice(1).map((group) => group ?? '')), end };
    }
  }
  return undefined;
}

/** Reads one stretch of Discord's markdown without its blocks. */
export function parseInline(source: string): readonly Inline[] {
  const nodes: Inline[] = [];
  let text = '';
  let at = 0;
  while (at < source.length) {
    const found = firstMatch(source, at);
    if (found === undefined) {
      text += source.charAt(at);
      at += 1;
      continue;
    }
    if (text !== '') nodes.push({ type: 'text', text });
    text = '';
    nodes.push(found.node);
    at = found.end;
  }
  if (text !== '') nodes.push({ type: 'text', text });
  return nodes;
}
