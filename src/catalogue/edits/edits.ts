export interface Edits {
  /** Edits that turn one string into the other. */
  readonly whole: number;
  /** Edits that turn the first string into the best fitting beginning of the second. */
  readonly start: number;
}
