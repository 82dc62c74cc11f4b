// Plain JavaScript: it has to run on any Node to be able to say which one is needed.
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 24 || (major === 24 && minor < 15)) {
  process.stderr.write(
    `Leitmotif needs Node 24.15 or newer; this is ${process.versions.node}. Run "npm ci" without --omit=optional to get it with the project, or install it from nodejs.org.\n`,
  );
  process.exit(1);
}

const { enableCompileCache } = await import('node:module');
enableCompileCache(fileURLToPath(new URL('var/compile-cache', import.meta.url)));
await import('./src/main.ts');
