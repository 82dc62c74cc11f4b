/** A request body whose fields are looked at one by one. */
export function bodyObject(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}
