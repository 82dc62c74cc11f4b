import type { Source } from '../catalogue/schema.ts';
import type { Texts } from '../i18n/index.ts';

/** Where these fields of a record come from, and how sure the least sure of them is. */
export function evidenceLine<R extends { readonly source: Source }>(
  record: R,
  fields: readonly (keyof R & string)[],
  t: Texts,
): string {
  const present = fields.filter((field) => record[field] !== undefined);
  const found = present.flatMap((field) => record.source[field] ?? record.source['*'] ?? []);
  const evidence = found.length > 0 ? found : [record.source['*']].flatMap((one) => one ?? []);
  const from = [...new Set(evidence.flatMap((one) => one.from))];
  const order = ['single', 'reviewed', 'verified', 'official'];
  const least = evidence
    .map((one) => one.confidence)
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))[0];
  return t.source.line(
    from.map((name) => t.source.names[name] ?? name),
    t.source.confidences[least ?? 'single'] ?? '',
  );
}
