import { en, type Texts } from './en.ts';

/** THE list of languages, by Discord's locale. */
const LANGUAGES: Readonly<Record<string, Texts>> = { 'en-US': en, 'en-GB': en };

/** The texts for a Discord locale; English where a language is missing. */
export function textsFor(locale: string): Texts {
  return LANGUAGES[locale] ?? en;
}

export type { Texts };
export type Kind = keyof Texts['ask'];
