import { checkNewMessage } from '../../src/sandbox/payload/checkMessage.ts';
import { loadSchemas } from '../../src/sandbox/payload/schemas.ts';
import { Problem } from '../../src/sandbox/rest/problem.ts';
import type { Payload } from '../../src/views/payload.ts';

await loadSchemas();

/** What Discord would refuse in a message: its own schemas, and the rules they leave out. */
export function refusedBy(payload: Payload): unknown {
  try {
    checkNewMessage({
      body: payload,
      schema: 'MessageCreateRequestSchema',
      files: [],
      flags: 'public',
    });
    return undefined;
  } catch (cause) {
    if (cause instanceof Problem) return cause.errors ?? cause.message;
    throw cause;
  }
}

const SHOWN = new Set(['content', 'label', 'placeholder', 'description']);

/** Every text of a message that people read. */
export function textsIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(textsIn);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    SHOWN.has(key) && typeof value === 'string' ? [value] : textsIn(value),
  );
}

const SLIPS: { readonly [name: string]: RegExp } = {
  'a value that is none': /\b(?:undefined|null|NaN|\[object \w+\])\b/,
  'two spaces': /\S {2,}\S/,
  'two full stops': /(?<!\.)\.\.(?!\.)/,
  'a space before a comma or full stop': / [,.](?:\s|$)/,
  'empty quotation marks': /“”|\*\*\*\*|\(\)/,
  'a list that begins or ends with nothing': /\bby [.,:;]|: $| and [.,]/,
  'nothing at all': /^\s*$/,
};

/** Titles that end in dots of their own. */
const DOTTED = /Dil Se\.\./g;

/** What a careful reader would stumble over. */
export function slipsIn(payload: Payload): string[] {
  return textsIn(payload).flatMap((text) =>
    Object.entries(SLIPS).flatMap(([slip, pattern]) =>
      pattern.test(text.replace(DOTTED, 'Dil Se')) ? [`${slip}: ${text}`] : [],
    ),
  );
}

/** Ids of the dataset that show where a name belongs. */
export function idsIn(payload: Payload, isId: (word: string) => boolean): string[] {
  return textsIn(payload).flatMap((text) =>
    (text.match(/[a-z0-9]+(?:-[a-z0-9]+)+/g) ?? []).filter(isId),
  );
}
