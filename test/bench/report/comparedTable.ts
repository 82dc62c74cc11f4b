import { markdownTable, short } from './markdownTable.ts';
import type { Figure, Row } from './row.ts';

const HEAD = ['', 'unit', 'bench itself', 'bare', 'Leitmotif', 'ratio', 'target'];

/** `judged` says of each target whether it was met. */
export function comparedTable(rows: readonly Row[], { judged }: { judged: boolean }): string {
  return markdownTable([HEAD, ...rows.map((row) => cellsOf(row, judged))]);
}

function cellsOf({ what, unit, floor, bare, own, target }: Row, judged: boolean): string[] {
  const ratio = bare === undefined ? Number.NaN : own.value / bare.value;
  const cells = [shown(floor), shown(bare), shown(own)];
  return [what, unit, ...cells, short(ratio), judged ? targetOf(target, own.value, ratio) : ''];
}

function targetOf(target: Row['target'], value: number, ratio: number): string {
  if (target === undefined) return '';
  const [most, measured] = 'ratio' in target ? [target.ratio, ratio] : [target.most, value];
  if (!Number.isFinite(measured)) return `≤ ${most}`;
  return `≤ ${most}: ${measured <= most ? 'met' : 'missed'}`;
}

/** "12.1 (11.8-14.0)": the range is that of the rounds. */
function shown(figure: Figure | undefined): string {
  if (figure === undefined || !Number.isFinite(figure.value)) return '';
  const { value, rounds } = figure;
  if (rounds.length < 2) return short(value);
  return `${short(value)} (${short(Math.min(...rounds))}-${short(Math.max(...rounds))})`;
}
