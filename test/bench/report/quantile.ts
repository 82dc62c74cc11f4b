/** The value that `part` of the values do not exceed; NaN of nothing. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const place = Math.max(0, Math.ceil(sorted.length * part) - 1);
  return sorted[place] ?? Number.NaN;
}

/** Of an even number of values, the middle between the two in the middle. */
export function median(values: readonly number[]): number {
  const above = quantile(
    values.map((value) => -value),
    0.5,
  );
  return (quantile(values, 0.5) - above) / 2;
}
