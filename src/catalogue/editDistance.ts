import type { Edits } from './edits/edits.ts';
import { editsByBits, mostBits } from './edits/editsByBits.ts';
import { editsByTable } from './edits/editsByTable.ts';

/**
 * Counts edits from one string to others: insertions, deletions, replacements and swaps of neighbors
 * (optimal string alignment). Both counts come from one pass, because a ranking needs both.
 */
export function editsFrom(from: string): (to: string) => Edits {
  return from.length <= mostBits ? editsByBits(from) : (to) => editsByTable(from, to);
}
