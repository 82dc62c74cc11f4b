import type { IncomingMessage, ServerResponse } from 'node:http';
import { createMatcher } from '../rest/matchRoute.ts';
import { Problem } from '../rest/problem.ts';
import { readBody } from '../rest/requestBody.ts';
import type { Answer } from '../rest/route.ts';
import { adminRoutes } from './adminRoutes.ts';
import { interactionRoutes } from './interactionRoutes.ts';
import { memberRoutes } from './memberRoutes.ts';
import type { PeopleParts } from './peopleRoute.ts';
import { PersonProblem } from './personProblem.ts';
import { readRoutes } from './readRoutes.ts';

/** Answers `/people/...`: what the page and the tests' driver do as people. */
export function createPeopleServer(parts: PeopleParts) {
  const match = createMatcher([
    ...interactionRoutes,
    ...readRoutes,
    ...adminRoutes,
    ...memberRoutes,
  ]);
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const found = match(request.method ?? 'GET', url.pathname);
    let given: Answer;
    try {
      if (found === undefined) throw new PersonProblem(404, 'There is nothing here.');
      const { json } = await readBody(request);
      const { route, params } = found;
      given = await route.handle({ ...parts, params, query: url.searchParams, body: json });
    } catch (error) {
      given = refused(error);
    }
    response.writeHead(given.status, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
    });
    response.end(given.body === undefined ? undefined : JSON.stringify(given.body));
  };
}

function refused(error: unknown): Answer {
  if (error instanceof Problem) return { status: error.status, body: { message: error.message } };
  if (!(error instanceof PersonProblem)) throw error;
  const { status, message, errors } = error;
  return { status, body: { message, ...(errors === undefined ? {} : { errors }) } };
}
