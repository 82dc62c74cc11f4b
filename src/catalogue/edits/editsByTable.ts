import type { Edits } from './edits.ts';

/** Longer strings are compared by their beginnings. */
const longest = 160;
const newRow = () => new Uint16Array(longest + 1);
const rows = [newRow(), newRow(), newRow()] as const;

/** Counts edits with the usual table, for strings that are too long to be followed as bits. */
export function editsByTable(from: string, to: string): Edits {
  const width = Math.min(to.length, longest);
  const height = Math.min(from.length, longest);
  let [twoAbove, above, row] = rows;
  for (let column = 0; column <= width; column++) above[column] = column;
  for (let line = 1; line <= height; line++) {
    fillRow(from, to, line, width, twoAbove, above, row);
    [twoAbove, above, row] = [above, row, twoAbove];
  }
  return { whole: above[width] ?? 0, start: smallest(above, width + 1) };
}

function fillRow(
  from: string,
  to: string,
  line: number,
  width: number,
  twoAbove: Uint16Array,
  above: Uint16Array,
  row: Uint16Array,
): void {
  const letter = from.charCodeAt(line - 1);
  const before = line > 1 ? from.charCodeAt(line - 2) : -1;
  let left = line;
  let diagonal = line - 1;
  let previous = -1;
  row[0] = line;
  for (let column = 1; column <= width; column++) {
    const other = to.charCodeAt(column - 1);
    const up = above[column] ?? 0;
    let cost = diagonal + (letter === other ? 0 : 1);
    if (up + 1 < cost) cost = up + 1;
    if (left + 1 < cost) cost = left + 1;
    if (before === other && letter === previous) {
      const swapped = (twoAbove[column - 2] ?? 0) + 1;
      if (swapped < cost) cost = swapped;
    }
    row[column] = cost;
    left = cost;
    diagonal = up;
    previous = other;
  }
}

function smallest(row: Uint16Array, length: number): number {
  let best = row[0] ?? 0;
  for (let column = 1; column < length; column++) {
    const value = row[column] ?? 0;
    if (value < best) best = value;
  }
  return best;
}
