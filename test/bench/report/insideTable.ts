import type { Inside } from '../measures/inside.ts';
import { markdownTable, short } from './markdownTable.ts';
import { median, quantile } from './quantile.ts';

const HEAD = ['in one process', 'runs', 'first, ms', 'p50, ms', 'p99, ms'];

export function insideTable(inside: Inside): string {
  return markdownTable([HEAD, ...Object.entries(inside).map(cellsOf)]);
}

function cellsOf([what, times]: [string, readonly number[]]): string[] {
  const ms = [times[0] ?? Number.NaN, median(times), quantile(times, 0.99)];
  return [what, String(times.length), ...ms.map((time) => shown(time / 1000))];
}

const shown = (ms: number) => (ms < 0.1 ? ms.toFixed(4) : short(ms));
