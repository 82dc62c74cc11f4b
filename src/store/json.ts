import type { KeyvSerializationAdapter } from 'keyv';

/**
 * Serialization for Keyv. Keyv's own copies every value and revives every string; this one refuses
 * what JSON would change in silence (a date, a `NaN`, a class), so that what is put is what is got.
 */
export const plainJson: KeyvSerializationAdapter = {
  stringify(envelope) {
    requirePlain(envelope);
    return JSON.stringify(envelope);
  },

  parse(text) {
    const envelope = JSON.parse(text);
    // Keyv would take anything else for a missing record.
    if (!isRecord(envelope)) throw new TypeError('The stored text is not a record.');
    return envelope;
  },
};

function isRecord(envelope: unknown): boolean {
  return typeof envelope === 'object' && envelope !== null && Object.hasOwn(envelope, 'value');
}

function requirePlain(value: unknown): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number' && Number.isFinite(value)) return;
  if (Array.isArray(value)) {
    for (const item of value) requirePlain(item);
    return;
  }
  if (!isPlainObject(value)) throw new TypeError(`JSON cannot keep a ${kindOf(value)}.`);
  for (const name of Object.keys(value)) {
    // An absent property and an undefined one read the same.
    if (value[name] !== undefined) requirePlain(value[name]);
  }
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && !('toJSON' in value);
}

function kindOf(value: unknown): string {
  if (typeof value === 'number') return 'number that is not finite';
  return typeof value === 'object' ? 'class instance' : typeof value;
}
