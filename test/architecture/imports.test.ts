import { describe, expect, test } from 'vitest';
import { sourcesIn, type SourceFile } from '../support/sources.ts';

/**
 * What each layer may import besides itself: other layers of `src`, or packages. `discord.js types` allows
 * what a payload is written with, and nothing that connects.
 */
const MAY_IMPORT: { readonly [layer: string]: readonly string[] } = {
  engine: [],
  i18n: [],
  catalogue: ['zod', 'node:fs', 'node:path'],
  questions: ['engine', 'catalogue', 'i18n', 'pure-rand'],
  store: ['engine', 'keyv', 'node'],
  views: ['engine', 'catalogue', 'i18n', 'discord.js'],
  app: ['engine', 'catalogue', 'questions', 'store'],
  ops: ['pino'],
  discord: ['app', 'engine', 'i18n', 'views', 'store', 'discord.js', '@discordjs/rest', 'node'],
  components: ['discord', 'app', 'views', 'engine', 'catalogue', 'store'],
  commands: ['discord', 'components', 'app', 'views', 'engine', 'discord.js'],
  sandbox: ['discord-api-types', 'discord-api-spec', 'zod', 'ws', 'node'],
};

/** What views and commands may take from discord.js: words for payloads, no client, REST or gateway. */
const CONNECTS = /\b(?:Client|REST|WebSocket\w*|Shard\w*|Events|Collector\w*|Webhook\w*)\b/;

const sources = sourcesIn(['src', 'commands']);
const layerOf = (path: string) => /^(?:src\/)?([^/]+)\//.exec(path)?.[1];
/** Files of `src` itself put the layers together and may import them all. */
const layered = sources.filter(({ path }) => !/^src\/[^/]+\.ts$/.test(path));

function isAllowed(layer: string, imported: string): boolean {
  const allowed = MAY_IMPORT[layer] ?? [];
  if (/^(?:src|commands)\//.test(imported)) {
    const other = layerOf(imported) ?? '';
    return other === layer || allowed.includes(other);
  }
  return allowed.some(
    (name) =>
      imported === name || imported.startsWith(`${name}/`) || imported.startsWith(`${name}:`),
  );
}

const named = (found: readonly SourceFile[]) => found.map(({ path }) => path);

describe('the layers', () => {
  test('are all in the table: a new folder says there what it may import', () => {
    const layers = new Set(layered.map(({ path }) => layerOf(path) ?? ''));
    expect([...layers].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  test('import only what the table allows', () => {
    const forbidden = layered.flatMap(({ path, imports }) =>
      imports
        .filter((name) => !isAllowed(layerOf(path) ?? '', name))
        .map((name) => `${path} imports ${name}`),
    );
    expect(forbidden).toEqual([]);
  });

  test('take from discord.js only words for payloads, but in src/discord', () => {
    const connecting = layered.flatMap(({ path, text }) => {
      if (path.startsWith('src/discord/')) return [];
      const taken = [...text.matchAll(/import ([^;]*?) from 'discord\.js'/g)].map(
        ([, what]) => what,
      );
      return taken.filter((what) => CONNECTS.test(what ?? '')).map((what) => `${path}: ${what}`);
    });
    expect(connecting).toEqual([]);
  });

  test('leave the sandbox alone: it is reached as a program, by its address', () => {
    const users = sources.filter(
      ({ path, imports }) =>
        !path.startsWith('src/sandbox/') && imports.some((name) => name.startsWith('src/sandbox/')),
    );
    expect(named(users)).toEqual([]);
    const starters = sources.filter(
      ({ path, text }) => !path.startsWith('src/sandbox/') && text.includes("'sandbox/"),
    );
    expect(named(starters)).toEqual(['src/sandboxProcess.ts']);
  });
});

describe('the core', () => {
  const CORE = ['engine', 'questions', 'views', 'i18n', 'catalogue'];
  const SURROUNDINGS =
    /Math\.random|Date\.now|new Date\(\)|\bprocess\.|performance\.now|setTimeout|setInterval/;

  test('reads no clock, no dice and no environment', () => {
    const impure = layered.filter(
      ({ path, text }) => CORE.includes(layerOf(path) ?? '') && SURROUNDINGS.test(text),
    );
    expect(named(impure)).toEqual([]);
  });

  test('reads files only to load the dataset', () => {
    const readers = layered.filter(
      ({ path, imports }) =>
        CORE.includes(layerOf(path) ?? '') && imports.some((name) => name.startsWith('node:fs')),
    );
    expect(named(readers)).toEqual(['src/catalogue/load.ts']);
  });
});

describe('every file', () => {
  test('has at most 200 lines, texts excepted', () => {
    const styles = sourcesIn(['src/sandbox/page'], '.css');
    const long = [...sources, ...styles, ...sourcesIn(['test'])].filter(
      ({ path, text }) => !path.startsWith('src/i18n/') && text.trimEnd().split('\n').length > 200,
    );
    expect(named(long)).toEqual([]);
  });

  test('leaves nothing to be done later, and collects nothing', () => {
    const unfinished = sources.filter(({ text }) =>
      /\b(?:TODO|FIXME|XXX)\b|[Cc]ollector\b/.test(text),
    );
    expect(named(unfinished)).toEqual([]);
  });

  test('has a name that tells, and exports by name', () => {
    const vague = sources.filter(({ path }) =>
      /(?:utils?|helpers?|misc|common)(?:\/|\.ts$)/i.test(path),
    );
    expect(named(vague)).toEqual([]);
    const nameless = sources.filter(({ text }) => /^export default/m.test(text));
    expect(named(nameless)).toEqual([]);
  });
});
