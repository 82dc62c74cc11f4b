const VERSION = 'v1';
const MAX = 100;

/** `v1:route:part:part`, at most 100 characters. State lives in the store, identity in the id. */
export function customId(route: string, ...parts: readonly (string | number)[]): string {
  const id = [VERSION, route, ...parts].join(':');
  if (id.length > MAX)
    throw new RangeError(`custom id of route ${route} has ${id.length} characters`);
  return id;
}

/** Reads an id that anybody may have forged; `undefined` where it is not one of ours. */
export function readCustomId(id: string): { route: string; parts: string[] } | undefined {
  if (id.length > MAX) return undefined;
  const [version, route, ...parts] = id.split(':');
  return version === VERSION && route !== undefined && route !== '' ? { route, parts } : undefined;
}

/** A whole number from 0 to 999 in a part of an id; NaN for anything else. */
export function numberPart(part: string | undefined): number {
  return part !== undefined && /^\d{1,3}$/.test(part) ? Number(part) : Number.NaN;
}
