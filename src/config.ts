import { z } from 'zod';

/** What a variable must be, in words that tell an operator what to do; a value is never shown. */
const FIELDS = {
  DISCORD_TOKEN: z
    .string()
    .regex(
      /^\S+$/,
      'must be the bot token from the Discord developer portal, without spaces; leave it out for the sandbox',
    )
    .optional(),
  DISCORD_API_BASE: z
    .string()
    .refine(isHttpUrl, 'must be a URL such as https://discord.com/api')
    .transform(withoutVersion)
    .default('https://discord.com/api'),
  STORE_URL: z
    .string()
    .regex(/^sqlite:(?!\/\/).+$/, 'must be sqlite: and a path, such as sqlite:var/leitmotif.sqlite')
    .default('sqlite:var/leitmotif.sqlite'),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'must be one of fatal, error, warn, info, debug, trace, silent',
    )
    .default('info'),
  SANDBOX_PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port from 0 to 65535; 0 takes a free one')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a port from 0 to 65535; 0 takes a free one')
    .default(4321),
  PRIVACY_URL: z
    .string()
    .refine(isHttpUrl, 'must be the web address of your privacy policy')
    .optional(),
  SUPPORT_URL: z
    .string()
    .refine(isHttpUrl, 'must be a web address where people can report a fault')
    .optional(),
} as const;

export const SETTING_NAMES = Object.keys(FIELDS);

const SCHEMA = z.object(FIELDS);
export type Config = z.infer<typeof SCHEMA>;

/** Exit code of `sysexits.h` for a configuration error. */
export const EX_CONFIG = 78;

/** Reads the environment. An empty variable counts as missing; every problem is told at once, by name. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): { config: Config } | { problems: string[] } {
  const given = Object.fromEntries(
    SETTING_NAMES.flatMap((name) => {
      const value = env[name]?.trim();
      return value === undefined || value === '' ? [] : [[name, value] as const];
    }),
  );
  const read = SCHEMA.safeParse(given);
  if (read.success) return { config: read.data };
  return {
    problems: read.error.issues.map(({ path, message }) => `${String(path[0])} ${message}.`),
  };
}

function isHttpUrl(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

/** discord.js adds the version of the API that it speaks. */
function withoutVersion(url: string): string {
  return url.replace(/\/+(?:v\d+\/*)?$/, '');
}
