import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Difficulty, Question } from '../engine/question.ts';
import type { Kind, Texts } from '../i18n/index.ts';
import type { Rng } from './rng.ts';

type Asked<K extends Kind> = Parameters<Texts['ask'][K]>[0];
type Explained<K extends Kind> = Parameters<Texts['why'][K]>[0];

/** A question whose parts fit the sentences of its kind. */
export interface QuestionOf<K extends Kind> extends Question {
  readonly kind: K;
  readonly params: Question['params'] & Asked<K> & Explained<K>;
}

/** A fact that can be asked about; the options are found when it is. */
export interface Candidate {
  /** The id that its question will have. */
  readonly id: string;
  readonly difficulty: Difficulty;
  /** Where the facts lean to one answer: sides are drawn from alike, so that guessing one of them does not pay. */
  readonly side?: string;
  /** Nothing when the facts give no fair question: too few wrong answers that are surely wrong. */
  make(rng: Rng): Question | undefined;
}

export interface QuestionMaker<K extends Kind> {
  readonly kind: K;
  candidates(catalogue: Catalogue): readonly Candidate[];
}
