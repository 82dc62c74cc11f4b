import type { Cue, Film } from '../catalogue/schema.ts';

const PROOFS = 3;

export interface Proof {
  /** The cues that show best what the film's music is known for. */
  readonly proof: readonly Cue[];
  readonly rest: readonly Cue[];
}

/** Undisputed cues only, those first that the verdict itself names; of a film known for both, some of each. */
export function proofOf(film: Film, cues: readonly Cue[]): Proof {
  const clear = namedFirst(film, cues.filter(isClear));
  const score = clear.filter(({ origin }) => origin === 'score');
  const others = clear.filter(({ origin }) => origin !== 'score');
  const proof = byVerdict(film, score, others).slice(0, PROOFS);
  return { proof, rest: cues.filter((cue) => !proof.includes(cue)) };
}

const isClear = (cue: Cue) => cue.debatable === undefined && cue.inFilm;

function namedFirst({ verdict }: Film, cues: readonly Cue[]): Cue[] {
  const isNamed = ({ title }: Cue) => verdict?.why.includes(`"${title}"`) ?? false;
  return [...cues.filter(isNamed), ...cues.filter((cue) => !isNamed(cue))];
}

function byVerdict({ verdict }: Film, score: readonly Cue[], others: readonly Cue[]): Cue[] {
  if (verdict?.is === 'score') return [...score];
  if (verdict?.is === 'songs') return [...others];
  const best = [...others.slice(0, PROOFS - 1), ...score.slice(0, 1)];
  return [...best, ...others.slice(PROOFS - 1), ...score.slice(1)];
}
