import type { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { drawQuestions, questionPool } from '../../../src/questions/draw.ts';
import { KINDS } from '../../../src/questions/index.ts';
import { seededRng } from '../../../src/questions/rng.ts';
import { timed } from './timed.ts';

const TEN = 10;
const avoid: ReadonlySet<string> = new Set();

export function measureQuestions(catalogue: Catalogue, repeats: number) {
  const pool = questionPool(catalogue);
  const [prepared = 0] = timed(1, () => {
    for (const kind of KINDS) pool.of(kind, 1);
  });
  const draw = (count: number, kind?: string) => (seed: number) =>
    drawQuestions(pool, { count, kind, avoid }, seededRng(seed));
  timed(repeats, draw(1));
  const kinds = KINDS.map((kind) => [`question, ${kind}`, timed(repeats, draw(1, kind))] as const);
  return {
    'questions, preparing all kinds': [prepared],
    ...Object.fromEntries(kinds),
    'questions, drawing ten': timed(repeats, draw(TEN)),
  };
}
