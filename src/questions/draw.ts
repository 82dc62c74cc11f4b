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

/** Of twenty questions of mixed difficulty: nine easy, eight medium, three hard. */
const MIX: readonly Difficulty[] = [1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3];

/** Up to `count` different questions, no film twice; fewer when there are not enough. */
export function drawQuestions(pool: Pool, draw: Draw, rng: Rng): Question[] {
  return [...drawing(pool, draw, rng)];
}

/** The same, one after the other, for those who have other work to do in between. */
export function* drawing(pool: Pool, draw: Draw, rng: Rng): Generator<Question, void> {
  const used = new Set<string>();
  const kinds = kindsFor(draw, rng);
  for (let i = 0; i < draw.count; i += 1) {
    const turn = i % Math.max(1, kinds.length);
    const order = [...kinds.slice(turn), ...kinds.slice(0, turn)];
    const question = drawOne(pool, draw, order, used, rng);
    if (question === undefined) return;
    for (const id of [question.id, ...question.facts]) used.add(id);
    yield question;
  }
}

function kindsFor({ kind }: Draw, rng: Rng): readonly Kind[] {
  return kind === undefined ? shuffled(KINDS, rng) : KINDS.filter((known) => known === kind);
}

/** Fresh questions before those asked lately, and of either first those about films not yet asked about. */
const PASSES = [
  { fresh: true, repeats: false },
  { fresh: true, repeats: true },
  { fresh: false, repeats: false },
  { fresh: false, repeats: true },
] as const;

/** Kinds take turns; every candidate is looked at before there is nothing. */
function drawOne(
  pool: Pool,
  draw: Draw,
  kinds: readonly Kind[],
  used: ReadonlySet<string>,
  rng: Rng,
): Question | undefined {
  const levels = levelsFor(draw, rng);
  for (const { fresh, repeats } of PASSES)
    for (const kind of kinds)
      for (const level of levels) {
        const left = pool
          .of(kind, level)
          .filter(({ id }) => !used.has(id) && draw.avoid.has(id) !== fresh);
        const isFit = ({ facts }: Question) => repeats || !facts.some((id) => used.has(id));
        const question = firstFit(evenly(left, rng), isFit, rng);
        if (question !== undefined) return question;
      }
  return undefined;
}

/** The wanted difficulty, or all of them, the one whose turn it is first. */
function levelsFor({ difficulty }: Draw, rng: Rng): readonly Difficulty[] {
  if (difficulty !== undefined) return [difficulty];
  const first = pick(MIX, rng) ?? 1;
  return [first, ...([1, 2, 3] as const).filter((level) => level !== first)];
}

/** In any order, but each side as likely to come first as the other. */
function evenly(candidates: readonly Candidate[], rng: Rng): Candidate[] {
  const sides = Map.groupBy(candidates, ({ side }) => side ?? '');
  return shuffled([...sides.values()], rng).flatMap((side) => shuffled(side, rng));
}

function firstFit(
  candidates: readonly Candidate[],
  isFit: (question: Question) => boolean,
  rng: Rng,
): Question | undefined {
  for (const candidate of candidates) {
    const question = candidate.make(rng);
    if (question !== undefined && isFit(question)) return question;
  }
  return undefined;
}
