/** 1 easy, 2 medium, 3 hard. */
export type Difficulty = 1 | 2 | 3;

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Where the facts behind a question come from, in the words of the dataset. */
export interface Evidence {
  readonly from: readonly string[];
  readonly confidence: string;
}

/**
 * A question as drawn: plain JSON, complete, in no language. Texts turn `kind` and `params` into the
 * sentence that asks and the sentences that explain.
 */
export interface Question {
  /** The same fact asked the same way has the same id. */
  readonly id: string;
  readonly kind: string;
  readonly difficulty: Difficulty;
  readonly params: { readonly [name: string]: Json };
  readonly options: readonly string[];
  /** Index into `options`. Nothing that a player sees before the reveal may depend on it. */
  readonly answer: number;
  readonly evidence: Evidence;
  /** Ids of the records that the question rests on. */
  readonly facts: readonly string[];
}
