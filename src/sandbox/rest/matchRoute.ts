interface Routed {
  readonly method: string;
  /** With `:name` for a parameter. */
  readonly path: string;
}

export interface Match<R extends Routed> {
  readonly route: R;
  readonly params: Record<string, string>;
}

/** Finds routes by method and number of segments first, so that few patterns are compared. */
export function createMatcher<R extends Routed>(routes: readonly R[]) {
  const groups = Map.groupBy(
    routes.map((route) => [segmentsOf(route.path), route] as const),
    ([segments, route]) => `${route.method} ${segments.length}`,
  );
  return (method: string, path: string): Match<R> | undefined => {
    const segments = segmentsOf(path);
    for (const [pattern, route] of groups.get(`${method} ${segments.length}`) ?? []) {
      const params = paramsOf(pattern, segments);
      if (params !== undefined) return { route, params };
    }
    return undefined;
  };
}

function segmentsOf(path: string): string[] {
  return path.split('/').slice(1);
}

function paramsOf(
  pattern: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const actual = decoded(segments[index] ?? '');
    if (expected.startsWith(':')) params[expected.slice(1)] = actual;
    else if (expected !== actual) return undefined;
  }
  return params;
}

function decoded(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
