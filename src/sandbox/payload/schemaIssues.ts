import type { FieldFault } from '../rest/problem.ts';

type Path = readonly (string | number)[];

/** An issue of zod, as far as it is read here. */
export interface Issue {
  readonly code: string;
  readonly path: Path;
  readonly origin?: string;
  readonly maximum?: number | bigint;
  readonly minimum?: number | bigint;
  readonly values?: readonly unknown[];
  readonly errors?: readonly (readonly Issue[])[];
  readonly expected?: string;
  readonly format?: string;
}

/** Zod's issues in Discord's words. */
export function faultsOfIssues(
  issues: readonly Issue[],
  body: unknown,
  at: Path = [],
): FieldFault[] {
  return issues.flatMap((issue) => {
    const path = [...at, ...issue.path];
    if (issue.code === 'invalid_union') return unionFaults(issue, body, path);
    return [{ path, ...worded(issue, valueAt(body, path)) }];
  });
}

/** The branch that was meant is the one whose `type` fits; else the value fits none. */
function unionFaults({ errors = [] }: Issue, body: unknown, path: Path): FieldFault[] {
  const meant = errors.filter((branch) => !branch.some(isTypeMismatch));
  const best = meant.toSorted((a, b) => a.length - b.length)[0];
  if (best !== undefined && best.length > 0) return faultsOfIssues(best, body, path);
  const types = errors.flatMap((branch) =>
    branch.filter(isTypeMismatch).flatMap((each) => each.values ?? []),
  );
  const list = [...new Set(types)].map(String).join(', ');
  const message = `Value of field "type" must be one of (${list}).`;
  return [{ path: [...path, 'type'], code: 'UNION_TYPE_CHOICES', message }];
}

function isTypeMismatch(issue: Issue): boolean {
  return issue.path.length === 1 && issue.path[0] === 'type' && issue.code === 'invalid_value';
}

function worded(issue: Issue, value: unknown): { code: string; message: string } {
  if (value === undefined) {
    return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  }
  switch (issue.code) {
    case 'too_big':
      return tooBig(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'invalid_value':
      return {
        code: 'BASE_TYPE_CHOICES',
        message: `Value must be one of {${(issue.values ?? []).map(String).join(', ')}}.`,
      };
    default:
      return wrongKind(issue, value);
  }
}

function tooBig({ origin, maximum = 0 }: Issue): { code: string; message: string } {
  if (origin === 'string' || origin === 'array') {
    return { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${maximum} or fewer in length.` };
  }
  return {
    code: 'NUMBER_TYPE_MAX',
    message: `int value should be less than or equal to ${maximum}.`,
  };
}

function tooSmall({ origin, minimum = 0 }: Issue): { code: string; message: string } {
  if (origin === 'string' || origin === 'array') {
    return { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${minimum} or more in length.` };
  }
  return {
    code: 'NUMBER_TYPE_MIN',
    message: `int value should be greater than or equal to ${minimum}.`,
  };
}

function wrongKind({ expected, format }: Issue, value: unknown): { code: string; message: string } {
  const kind = expected ?? format ?? 'value';
  const shown = JSON.stringify(value)?.slice(0, 60);
  return { code: 'BASE_TYPE_BAD_VALUE', message: `Value ${shown} is not a valid ${kind}.` };
}

function valueAt(body: unknown, path: Path): unknown {
  let value = body;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
