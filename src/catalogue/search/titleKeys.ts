import { fold, withDigits, withoutArticle } from '../fold.ts';

/** How a key speaks for its record: its title, another title, a part of one, or what surrounds it. */
export type KeyRole = 'title' | 'alias' | 'part' | 'context';

export interface TitleKey {
  /** Without the article it begins with. */
  readonly text: string;
  /** As it is written, folded. */
  readonly full: string;
  readonly role: KeyRole;
}

/** The titles of one record, and what people add to them to be understood. */
export interface Titles {
  readonly name: string;
  readonly aka: readonly string[];
  readonly context: readonly string[];
}

/** One form for all ways to write a title, except its numbers. */
export function keyOf(title: string): string {
  return withoutArticle(fold(title));
}

/** Makes the strings under which records are found; names that many records share are folded once. */
export function titleKeyMaker(): (titles: Titles) => TitleKey[] {
  const folded = new Map<string, string>();
  const foldOnce = (name: string) => {
    const known = folded.get(name) ?? fold(name);
    folded.set(name, known);
    return known;
  };
  return ({ name, aka, context }) => {
    const keys: TitleKey[] = [];
    const add = (full: string, role: KeyRole) => {
      if (full === '' || keys.some((key) => key.full === full)) return;
      keys.push({ text: withoutArticle(full), full, role });
    };
    const addForms = (title: string, role: KeyRole) => {
      const full = foldOnce(title);
      add(full, role);
      add(withDigits(full), role);
    };
    addForms(name, 'title');
    for (const other of aka) addForms(other, 'alias');
    for (const title of [name, ...aka]) for (const part of parts(title)) addForms(part, 'part');
    if (context.length > 0) add([name, ...context].map(foldOnce).join(' '), 'context');
    return keys;
  };
}

const separator = /: | [–—-] /;

/** "The Fellowship of the Ring" out of a title with a colon or a dash. */
function parts(title: string): string[] {
  if (!separator.test(title)) return [];
  return title
    .split(separator)
    .slice(1)
    .filter((part) => part.length > 3);
}
