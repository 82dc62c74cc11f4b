import { z } from 'zod';
import { schemaOf, type RecordOf, type TableName } from '../dataset.ts';
import { compileShape, isObject } from './compileShape.ts';

/**
 * The records of a file, or nothing when it is broken: then the full check tells what is wrong. The shape
 * comes from the same schema, but zod itself takes four times as long, and every start would wait for it.
 */
export function readQuickly<Name extends TableName>(
  table: Name,
  text: string,
): RecordOf<Name>[] | undefined {
  const shape = z.toJSONSchema(schemaOf[table], { io: 'input' });
  const fits = compileShape(shape);
  const complete = completer(shape.properties ?? {});
  const isRecord = (value: unknown): value is RecordOf<Name> => {
    if (!isObject(value) || !fits(value)) return false;
    complete(value);
    return true;
  };
  try {
    const values: unknown = JSON.parse(asList(text));
    return Array.isArray(values) && values.every(isRecord) ? values : undefined;
  } catch {
    return undefined;
  }
}

function asList(text: string): string {
  return `[${text.trim().replaceAll('\n', ',')}]`;
}

/** Puts the schema's defaults where a field was left out; one empty list serves all records. */
function completer(properties: Record<string, z.core.JSONSchema._JSONSchema>) {
  const defaults = Object.entries(properties).flatMap(([name, shape]) =>
    typeof shape === 'object' && shape.default !== undefined
      ? [[name, shape.default] as const]
      : [],
  );
  for (const [, value] of defaults) Object.freeze(value);
  return (record: Record<string, unknown>): void => {
    for (const [name, value] of defaults) record[name] ??= value;
  };
}
