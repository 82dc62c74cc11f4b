import { editsFrom } from '../editDistance.ts';

/** The known id that was most likely meant, be it without its year or its article. */
function nearestId(wanted: string, known: Iterable<string>): string | undefined {
  const edits = editsFrom(wanted);
  let best: string | undefined;
  let fewest = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const id of known) {
    if (fewest > 1 && (id.startsWith(`${wanted}-`) || id.endsWith(`-${wanted}`))) {
      best = id;
      fewest = 1;
    }
    if (Math.abs(id.length - wanted.length) >= fewest) continue;
    const count = edits(id).whole;
    if (count >= fewest) continue;
    best = id;
    fewest = count;
  }
  return best;
}

/** `; did you mean "heat-1995"?`, or nothing. */
export function suggest(wanted: string, known: Iterable<string>): string {
  const near = nearestId(wanted, known);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}
