/** How much of the line is shown before the place where reading stopped. */
const shown = 24;

/** Says where a line stops being JSON, as far as the parser tells. */
export function explainJson(source: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  const position = /at position (\d+)/.exec(reason)?.[1];
  if (position !== undefined) return stoppedAt(source, Number(position));
  if (/end of JSON/i.test(reason)) return stoppedAt(source, source.length);
  const token = /Unexpected token '(.+?)', /u.exec(reason)?.[1];
  if (token === undefined) return 'not valid JSON';
  return /[“”„]/u.test(token)
    ? `not valid JSON: ${token} is a curly quotation mark; JSON needs the straight one (")`
    : `not valid JSON: ${token} stands where a quotation mark, a number or a bracket is expected`;
}

function stoppedAt(source: string, position: number): string {
  if (position >= source.length) return 'not valid JSON: the line ends too early';
  const before = source.slice(Math.max(0, position - shown), position);
  return `not valid JSON at column ${position + 1}, after ${before}`;
}
