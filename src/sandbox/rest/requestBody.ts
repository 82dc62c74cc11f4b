import type { IncomingMessage } from 'node:http';
import type { UploadedFile } from '../state/messageTypes.ts';
import { Problem, refusal } from './problem.ts';

const REQUEST_BYTES = 25 * 1024 * 1024;
const FILE_BYTES = 10 * 1024 * 1024;
const MOST_FILES = 10;

export interface RequestBody {
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

/** Reads JSON, or a multipart form with `payload_json` and `files[n]`. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const bytes = await readBytes(request);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(bytes, type);
  return { json: bytes.length === 0 ? undefined : parseJson(bytes.toString()), files: [] };
}

export function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= REQUEST_BYTES) chunks.push(chunk);
    });
    request.on('end', () => {
      if (size > REQUEST_BYTES) reject(refusal(40005));
      else resolve(Buffer.concat(chunks));
    });
    request.on('error', reject);
  });
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(50109);
  }
}

async function readForm(bytes: Buffer, type: string): Promise<RequestBody> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw new Problem(400, 50035, 'Invalid Form Body');
    });
  const files: UploadedFile[] = [];
  for (const [field, value] of form.entries()) {
    if (typeof value !== 'string') files.push(await fileOf(field, value));
  }
  if (files.length > MOST_FILES || files.some((file) => file.bytes.length > FILE_BYTES)) {
    throw refusal(40005);
  }
  const payload = form.get('payload_json');
  return { json: typeof payload === 'string' ? parseJson(payload) : {}, files };
}

async function fileOf(field: string, file: File): Promise<UploadedFile> {
  return {
    key: /^files\[(\d+)\]$/.exec(field)?.[1] ?? field,
    name: file.name,
    type: mediaType(file),
    bytes: Buffer.from(await file.arrayBuffer()),
  };
}

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  ogg: 'audio/ogg',
  mp3: 'audio/mpeg',
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

function mediaType(file: File): string {
  if (file.type !== '' && file.type !== 'application/octet-stream') return file.type;
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  return TYPES[ending] ?? 'application/octet-stream';
}
