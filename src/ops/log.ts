import { pino, type Logger } from 'pino';

export type Log = Logger;

/** Structured logs on standard output; tokens never pass. */
export function openLog(level: string, destination?: NodeJS.WritableStream): Log {
  const options = { level, base: null, redact: ['token', '*.token', 'err.requestBody', 'err.url'] };
  return destination === undefined ? pino(options) : pino(options, destination);
}
