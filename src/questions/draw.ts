import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Difficulty, Question } from '../engine/question.ts';
import type { Kind } from '../i18n/index.ts';
import { KINDS, makers } from './index.ts';
import type { Candidate } from './maker.ts';
import { pick, shuffled, type Rng } from './rng.ts';

/** Everything that can be asked, by kind and difficulty; a kind is prepared when it is first drawn from. */
export interface Pool {
  of(kind: Kind, difficulty: Difficulty): readonly Candidate[];
}

export interface Draw {
  readonly count: number;
  readonly difficulty?: Difficulty | undefined;
  readonly kind?: string | undefined;
  /** Ids that were asked lately: drawn again only when nothing else is left. */
  readonly avoid: ReadonlySet<string>;
}

export function questionPool(catalogue: Catalogue): Pool {
  const prepared = new Map<Kind, Map<Difficulty, Candidate[]>>();
  return {
    of: (kind, difficulty) => {
      const known =
        prepared.get(kind) ??
        Map.groupBy(makers[kind].candidates(catalogue), (candidate) => candidate.difficulty);
      prepared.set(kind, known);
      return known.get(difficulty) ?? [];
    },
  };
}

const TRIES_FOR_EACH = 40;
/** Of twenty questions of mixed difficulty: nine easy, eight medium, three hard. */
const MIX: readonly Difficulty[] = [1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3];

/** Up to `count` different questions, no film twice; fewer when there are not enough. */
export function drawQuestions(pool: Pool, draw: Draw, rng: Rng): Question[] {
  const drawn: Question[] = [];
  const used = new Set<string>();
  const kinds = kindsFor(draw, rng);
  for (let i = 0; i < draw.count; i += 1) {
    const question = drawOne(pool, draw, kinds, i, used, rng);
    if (question === undefined) break;
    for (const id of [question.id, ...question.facts]) used.add(id);
    drawn.push(question);
  }
  return drawn;
}

function kindsFor({ kind }: Draw, rng: Rng): readonly Kind[] {
  return kind === undefined ? shuffled(KINDS, rng) : KINDS.filter((known) => known === kind);
}

/** Kinds take turns; fresh questions first, then any, and a film twice before nothing at all. */
function drawOne(
  pool: Pool,
  draw: Draw,
  kinds: readonly Kind[],
  turn: number,
  used: ReadonlySet<string>,
  rng: Rng,
) {
  if (kinds.length === 0) return undefined;
  for (let i = 0; i < TRIES_FOR_EACH * 3; i += 1) {
    const kind = kinds[(turn + Math.floor(i / 8)) % kinds.length] as Kind;
    const difficulty = draw.difficulty ?? pick(MIX, rng) ?? 1;
    const candidate = pick(pool.of(kind, difficulty), rng);
    if (candidate === undefined || used.has(candidate.id)) continue;
    if (i < TRIES_FOR_EACH * 2 && draw.avoid.has(candidate.id)) continue;
    const question = candidate.make(rng);
    const repeats = question?.facts.some((id) => used.has(id)) ?? false;
    if (question !== undefined && (!repeats || i >= TRIES_FOR_EACH)) return question;
  }
  return undefined;
}
