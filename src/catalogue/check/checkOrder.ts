import type { TableName } from '../dataset.ts';
import { problemAt, type Problem, type Row } from './problem.ts';
import type { Table } from './readTable.ts';

/** Every id once, and lines sorted by id, so that a new fact has one place and no merge conflicts. */
export function checkOrder(table: Table<TableName>): Problem[] {
  const firstLine = new Map<string, number>();
  const problems: Problem[] = [];
  const unique = table.rows.filter((row) => {
    const earlier = firstLine.get(row.record.id);
    if (earlier === undefined) firstLine.set(row.record.id, row.line);
    else problems.push(problemAt(row, `id "${row.record.id}" is already used in line ${earlier}`));
    return earlier === undefined;
  });
  return [...problems, ...misplaced(unique)];
}

function misplaced(rows: readonly Row<TableName>[]): Problem[] {
  const kept = longestSorted(rows);
  if (kept.size === rows.length) return [];
  const sorted = rows.map((row) => row.record.id).sort();
  return rows
    .filter((row) => !kept.has(row))
    .map((row) => problemAt(row, `"${row.record.id}" is out of order: ${home(row, sorted)}`));
}

function home(row: Row<TableName>, sorted: readonly string[]): string {
  const place = sorted.indexOf(row.record.id);
  const before = sorted[place - 1];
  const after = sorted[place + 1];
  if (before === undefined) return `move this line to the top, before "${after}"`;
  if (after === undefined) return `move this line to the end, after "${before}"`;
  return `move this line between "${before}" and "${after}"`;
}

/**
 * The largest set of lines that already stand in order, so that the fewest lines are called misplaced:
 * patience sorting, with a link from each line to the one before it.
 */
function longestSorted(rows: readonly Row<TableName>[]): Set<Row<TableName>> {
  const tops: number[] = [];
  const links: number[] = [];
  rows.forEach((row, index) => {
    const pile = firstPile(tops, rows, row.record.id);
    links.push(tops[pile - 1] ?? -1);
    tops[pile] = index;
  });
  const kept = new Set<Row<TableName>>();
  let index = tops.at(-1) ?? -1;
  for (let row = rows[index]; row !== undefined; row = rows[index]) {
    kept.add(row);
    index = links[index] ?? -1;
  }
  return kept;
}

function firstPile(tops: readonly number[], rows: readonly Row<TableName>[], id: string): number {
  let low = 0;
  let high = tops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = rows[tops[middle] ?? -1];
    if (top !== undefined && top.record.id < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
