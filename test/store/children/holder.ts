import { openStore } from '../../../src/store/open.ts';

/** Opens the store it is told to and holds it until it is killed; says how that went. */
try {
  await openStore(process.argv[2] ?? '');
  process.stdout.write('open\n');
  setInterval(() => undefined, 60_000);
} catch (cause) {
  process.stdout.write(`${String(cause)}\n`);
}
