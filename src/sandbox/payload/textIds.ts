import { bodyObject } from '../rest/bodyObject.ts';

/** Discord takes `"id": 0` for a file that comes along; the generated schemas want text. */
export function withTextIds(payload: unknown): unknown {
  const { attachments } = bodyObject(payload);
  if (!Array.isArray(attachments)) return payload;
  return { ...bodyObject(payload), attachments: attachments.map(withTextId) };
}

function withTextId(attachment: unknown): unknown {
  const { id } = bodyObject(attachment);
  return typeof id === 'number' ? { ...bodyObject(attachment), id: String(id) } : attachment;
}
