import { cpus, loadavg, platform, release, totalmem } from 'node:os';

/** Where and when it was measured; a load above zero before the start is somebody else's. */
export function machine() {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    node: process.version,
    at: new Date().toISOString(),
    load: loadavg()[0] ?? Number.NaN,
  };
}
