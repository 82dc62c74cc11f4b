/**
 * Measures the bot against a bare discord.js bot on the same local Discord, and its parts by themselves.
 * Prints a table and writes artifacts/bench.json. `--short` does everything once and small.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { chdir, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureAll } from './measures/results.ts';
import { machine } from './report/machine.ts';
import { comparedTable } from './report/comparedTable.ts';
import { insideTable } from './report/insideTable.ts';
import { comparedRows } from './report/rows.ts';
import { FULL, SHORT } from './scale.ts';

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } });

chdir(fileURLToPath(new URL('../..', import.meta.url)));
mkdirSync('var', { recursive: true });
mkdirSync('artifacts', { recursive: true });

const scale = values.short ? SHORT : FULL;
const where = machine();
const startedAt = performance.now();
const results = await measureAll(scale, tell);
const seconds = Math.round((performance.now() - startedAt) / 1000);
const rows = comparedRows(results, scale);
// Of so few clicks no target can be said to be met or missed.
const table = comparedTable(rows, { judged: !values.short });

writeFileSync('artifacts/bench.json', JSON.stringify({ where, seconds, scale, rows, results }));
const { processor, cores, memoryGiB, node, load } = where;
stdout.write(`${table}\n\n${insideTable(results.inside)}\n\n`);
stdout.write(
  `${cores} × ${processor}, ${memoryGiB} GiB, Node ${node}; load before: ${load.toFixed(2)}; `,
);
stdout.write(`${seconds} s. In brackets: lowest and highest round. All: artifacts/bench.json\n`);
if (values.short)
  stdout.write('A short run shows that the bench works, not how fast the bot is.\n');

function tell(step: string): void {
  const at = Math.round((performance.now() - startedAt) / 1000);
  stderr.write(`${at} s: ${step} …\n`);
}
