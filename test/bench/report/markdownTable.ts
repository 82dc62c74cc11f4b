/** A table in Markdown, aligned, so that it reads well in a terminal too; the first column to the left. */
export function markdownTable(lines: readonly (readonly string[])[]): string {
  const [head = []] = lines;
  const widths = head.map((_, i) => Math.max(3, ...lines.map((line) => line[i]?.length ?? 0)));
  const rule = widths.map((width, i) =>
    i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  const padded = [head, rule, ...lines.slice(1)].map((line) =>
    line.map((cell, i) => {
      const width = widths[i] ?? 0;
      return i === 0 ? cell.padEnd(width) : cell.padStart(width);
    }),
  );
  return padded.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

export function short(value: number): string {
  if (!Number.isFinite(value)) return '';
  const size = Math.abs(value);
  return size >= 100 ? value.toFixed(0) : value.toFixed(size >= 10 ? 1 : 2);
}
