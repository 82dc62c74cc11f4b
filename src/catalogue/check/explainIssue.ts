import type { z } from 'zod';
import { fieldsOf, nounOf, type TableName } from '../dataset.ts';
import { suggest } from './nearestId.ts';

type Issue = z.core.$ZodIssue;

/** A schema's complaint in the words of somebody who edits the data by hand. */
export function explainIssue(issue: Issue, raw: unknown, table: TableName): string {
  const place = placeOf(issue.path);
  const value = valueAt(raw, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => explainUnknownField(key, place, table)).join('; ');
    case 'invalid_type':
      return explainType(issue, value, place, table);
    case 'invalid_value':
      return value === undefined
        ? explainMissing(issue.path, table)
        : `${place} is ${show(value)}; it must be one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return typeof value === 'number'
        ? `${place} is ${value}; it must be ${issue.minimum} or more`
        : `${place} is empty`;
    case 'too_big':
      return `${place} is ${show(value)}; it must be ${issue.maximum} or less`;
    case 'custom':
    case 'invalid_element':
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
      break;
  }
  return typeof value === 'object'
    ? `${place}: ${issue.message}`
    : `${place} is ${show(value)}: ${issue.message}`;
}

function explainUnknownField(key: string, place: string, table: TableName): string {
  if (place !== '') return `"${key}" is not a field of ${place}`;
  const near = suggest(key, fieldsOf(table));
  return `"${key}" is not a field of a ${nounOf[table]}${near}`;
}

function explainType(
  issue: Extract<Issue, { code: 'invalid_type' }>,
  value: unknown,
  place: string,
  table: TableName,
): string {
  if (value === undefined) return explainMissing(issue.path, table);
  const wanted = kindNames[issue.expected] ?? issue.expected;
  return `${place === '' ? `a ${nounOf[table]}` : place} must be ${wanted}, not ${kindOf(value)}`;
}

function explainMissing(path: readonly PropertyKey[], table: TableName): string {
  const owner = path.length > 1 ? placeOf(path.slice(0, -1)) : `this ${nounOf[table]}`;
  return `${owner} has no "${String(path.at(-1))}"`;
}

const kindNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'a record in { }',
  record: 'a record in { }',
};

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a record';
  return typeof value === 'string' ? `the text ${show(value)}` : show(value);
}

function show(value: unknown): string {
  return JSON.stringify(value);
}

/** `composers, entry 2, role` */
function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `entry ${part + 1}` : `"${String(part)}"`))
    .join(', ');
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}
