/** Ends a switch that names every case; the compiler complains when one is missing. */
export function unreachable(value: never): never {
  throw new Error(`Not drawn: ${JSON.stringify(value)}`);
}
