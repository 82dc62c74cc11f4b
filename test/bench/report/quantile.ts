/** The value that `part` of the values do not exceed; NaN of nothing. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const place = Math.max(0, Math.ceil(sorted.length * part) - 1);
  return sorted[place] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
