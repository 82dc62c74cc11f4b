import { nounOf, tableNames } from '../dataset.ts';
import type { Evidence, Source } from '../schema.ts';
import { problemAt, type Problem } from './problem.ts';
import type { Tables } from './readTable.ts';

const awardBodies: ReadonlySet<string> = new Set(['oscars', 'golden-globes', 'grammys', 'afi']);

/** These lists all read Wikipedia, so their agreement proves nothing. */
const wikipediaReaders: ReadonlySet<string> = new Set(['wikipedia', 'dbpedia', 'pixarfilms']);

/** A source speaks of fields that are there, and its confidence is earned. */
export function* checkEvidence(tables: Tables): Generator<Problem> {
  for (const name of tableNames) {
    for (const row of tables[name].rows) {
      for (const message of weaknesses(row.record, nounOf[name])) yield problemAt(row, message);
    }
  }
}

function* weaknesses(record: { source: Source }, noun: string): Generator<string> {
  for (const [field, evidence] of Object.entries(record.source)) {
    if (field !== '*' && !hasField(record, field)) {
      yield `"source" speaks of "${field}", which this ${noun} does not have`;
    }
    const weakness = weaknessOf(evidence);
    if (weakness !== undefined) yield `"source", "${field}": ${weakness}`;
  }
}

function hasField(record: object, field: string): boolean {
  const value = new Map<string, unknown>(Object.entries(record)).get(field);
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function weaknessOf({ confidence, from }: Evidence): string | undefined {
  if (confidence === 'official' && !from.some((origin) => awardBodies.has(origin))) {
    return `"official" needs an award body in "from" (${[...awardBodies].join(', ')})`;
  }
  if (confidence === 'verified' && countOrigins(from) < 2) {
    return '"verified" needs two lists of different origin; wikipedia, dbpedia and pixarfilms are one';
  }
  if (confidence === 'reviewed' && !from.includes('knowledge')) {
    return '"reviewed" needs "knowledge" in "from"';
  }
  return undefined;
}

function countOrigins(from: Evidence['from']): number {
  return new Set(from.map((origin) => (wikipediaReaders.has(origin) ? 'wikipedia' : origin))).size;
}
