import { fold, withDigits, withoutArticle } from '../fold.ts';

/** How a key speaks for its record: its title, another title, a part of one, or what surrounds it. */
export type KeyRole = 'title' | 'alias' | 'part' | 'context';

export interface TitleKey {
  readonly text: string;
  readonly role: KeyRole;
}

/** One form for all ways to write a title, except its numbers. */
export function keyOf(title: string): string {
  return withoutArticle(fold(title));
}

/** Every string under which a record is found, each once, the strongest role first. */
export function titleKeys(
  title: string,
  aka: readonly string[],
  context: readonly string[],
): TitleKey[] {
  const roles = new Map<string, KeyRole>();
  const add = (text: string, role: KeyRole) => {
    const key = keyOf(text);
    for (const form of [key, withDigits(key)]) {
      if (form !== '' && !roles.has(form)) roles.set(form, role);
    }
  };
  add(title, 'title');
  for (const other of aka) add(other, 'alias');
  for (const name of [title, ...aka]) for (const part of parts(name)) add(part, 'part');
  if (context.length > 0) add([title, ...context].join(' '), 'context');
  return [...roles].map(([text, role]) => ({ text, role }));
}

/** "The Fellowship of the Ring" out of a title with a colon or a dash. */
function parts(title: string): string[] {
  const [, ...rest] = title.split(/: | [–—-] /);
  return rest.filter((part) => part.length > 3);
}
