import type { z } from 'zod';
import { PersonProblem } from './personProblem.ts';

/** A request body in the shape a route needs, or a sentence for each field that is not. */
export function checkBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const errors = result.error.issues.map(
    ({ path, message }) => [path.join('.') || 'body', message] as const,
  );
  throw new PersonProblem(400, 'The request is not in order.', Object.fromEntries(errors));
}
