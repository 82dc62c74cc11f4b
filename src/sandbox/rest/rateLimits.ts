import { createHash } from 'node:crypto';

export interface Limit {
  readonly count: number;
  readonly ms: number;
}

/** Discord documents no number but the global one; these are what bots observe. */
export const OBSERVED_LIMITS = {
  global: { count: 50, ms: 1000 },
  channelMessages: { count: 5, ms: 5000 },
  webhook: { count: 5, ms: 2000 },
  /** Hidden: absent from headers, scope `shared`. */
  followUpsPerChannel: { count: 30, ms: 60_000 },
  channelChanges: { count: 2, ms: 600_000 },
  other: { count: 50, ms: 1000 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof OBSERVED_LIMITS;
export type LimitNumbers = Readonly<Record<LimitName, Limit>>;

export interface TooMany {
  readonly scope: 'user' | 'global' | 'shared';
  readonly retryAfter: number;
}

export interface Taken {
  readonly headers: Readonly<Record<string, string>>;
  readonly refused?: TooMany;
}

/** Thrown by a route that finds the hidden limit reached. */
export class RateLimited extends Error {
  readonly refused: TooMany;

  constructor(refused: TooMany) {
    super('rate limited');
    this.refused = refused;
  }
}

interface Bucket {
  used: number;
  resetAt: number;
}

export interface RateLimits {
  /** Counts one request of a bucket, named by route and major parameter. */
  take(name: LimitName, route: string, major: string): Taken;
  /** Counts without headers, for the global limit and the hidden one. */
  takeHidden(name: LimitName, major: string): TooMany | undefined;
}

export function createRateLimits(numbers: LimitNumbers | 'off', now: () => number): RateLimits {
  if (numbers === 'off') return { take: () => ({ headers: {} }), takeHidden: () => undefined };
  const buckets = new Map<string, Bucket>();
  const bucketOf = (key: string, { ms }: Limit): Bucket => {
    const known = buckets.get(key);
    if (known !== undefined && known.resetAt > now()) return known;
    if (buckets.size > 20_000) forgetEnded(buckets, now());
    const fresh = { used: 0, resetAt: now() + ms };
    buckets.set(key, fresh);
    return fresh;
  };
  const use = (key: string, limit: Limit): { bucket: Bucket; over: boolean } => {
    const bucket = bucketOf(key, limit);
    const over = bucket.used >= limit.count;
    if (!over) bucket.used += 1;
    return { bucket, over };
  };
  return {
    take(name, route, major) {
      const { bucket, over } = use(`${route} ${major}`, numbers[name]);
      const headers = headersOf(numbers[name], bucket, route, now());
      if (!over) return { headers };
      return { headers, refused: { scope: 'user', retryAfter: secondsLeft(bucket, now()) } };
    },
    takeHidden(name, major) {
      const { bucket, over } = use(`${name} ${major}`, numbers[name]);
      if (!over) return undefined;
      const scope = name === 'global' ? 'global' : 'shared';
      return { scope, retryAfter: secondsLeft(bucket, now()) };
    },
  };
}

export function tooManyHeaders({ scope, retryAfter }: TooMany): Record<string, string> {
  return {
    'retry-after': String(Math.ceil(retryAfter)),
    'x-ratelimit-scope': scope,
    ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : {}),
  };
}

function headersOf(limit: Limit, bucket: Bucket, route: string, now: number) {
  return {
    'x-ratelimit-limit': String(limit.count),
    'x-ratelimit-remaining': String(limit.count - bucket.used),
    'x-ratelimit-reset': (bucket.resetAt / 1000).toFixed(3),
    'x-ratelimit-reset-after': secondsLeft(bucket, now).toFixed(3),
    'x-ratelimit-bucket': bucketName(route),
  };
}

const names = new Map<string, string>();

/** As opaque as Discord's; the routes are few, so the names are kept. */
function bucketName(route: string): string {
  const known = names.get(route);
  if (known !== undefined) return known;
  const name = createHash('md5').update(route).digest('hex');
  names.set(route, name);
  return name;
}

function secondsLeft(bucket: Bucket, now: number): number {
  return Math.max(0.001, (bucket.resetAt - now) / 1000);
}

function forgetEnded(buckets: Map<string, Bucket>, now: number): void {
  for (const [key, bucket] of buckets) if (bucket.resetAt <= now) buckets.delete(key);
}
