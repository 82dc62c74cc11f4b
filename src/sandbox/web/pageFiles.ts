import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join, normalize, sep } from 'node:path';

const ROOT = join(import.meta.dirname, '..', 'page');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export const PAGE_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/** Serves the page; its modules are TypeScript and lose their types on the way. */
export async function servePageFile(pathname: string, response: ServerResponse): Promise<void> {
  const path = normalize(join(ROOT, pathname === '/' ? 'index.html' : pathname));
  const type = TYPES[extname(path)];
  const body = path.startsWith(ROOT + sep) && type !== undefined ? await load(path) : undefined;
  if (body === undefined) {
    response.writeHead(404, { ...PAGE_HEADERS, 'content-type': 'text/plain' }).end('Not found');
  } else {
    response.writeHead(200, { ...PAGE_HEADERS, 'content-type': type }).end(body);
  }
}

async function load(path: string): Promise<Buffer | string | undefined> {
  try {
    const bytes = await readFile(path);
    return path.endsWith('.ts') ? withoutTypes(bytes.toString()) : bytes;
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      (error.code === 'ENOENT' || error.code === 'EISDIR')
    )
      return undefined;
    throw error;
  }
}

let quiet = false;

/** Node calls this function experimental once; that warning says nothing to whoever opens the page. */
function withoutTypes(source: string): string {
  if (quiet) return stripTypeScriptTypes(source);
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
    quiet = true;
  }
}
