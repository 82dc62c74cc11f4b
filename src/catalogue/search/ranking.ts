import { withDigits, withoutArticle } from '../fold.ts';
import { inAnyOrder, inOrder, type Closeness } from './closeness.ts';
import type { TitleKey } from './titleKeys.ts';
import type { WordedKey } from './vocabulary.ts';

/** Found by another title or by what surrounds it, a record ranks behind one found by its title. */
const handicap = { title: 0, alias: 0.01, part: 0.04, context: 0.12 } as const;

/** Words in another order count a little less than words in theirs. */
const reordered = 0.97;

/** So does a title that is like the query only when the articles are left out. */
const withoutArticles = 0.98;

/** Rocky III is no typo for Rocky II. */
const anotherNumber = 0.15;

/**
 * How well keys answer a folded query: up to 1 for likeness, and 1 more for the whole title, so that an
 * exact title stands before everything that only begins with it.
 */
export function ranking(
  query: string,
  vocabulary: readonly string[],
): (key: WordedKey, shared: number) => number {
  const bare = withoutArticle(query);
  const asWritten = inOrder(query);
  const withoutIt = inOrder(bare);
  const inAny = inAnyOrder(query, vocabulary);
  const hasNumbers = numbersIn(query, vocabulary);
  const strictly = ({ text, full }: TitleKey) =>
    text === full && bare === query
      ? asWritten(text)
      : better(asWritten(full), lessened(withoutIt(text), withoutArticles));

  return (key, shared) => {
    if (bare === key.text && key.role !== 'part') return 2 - handicap[key.role];
    const free = lessened(inAny(key.words, key.letters), reordered);
    const { said, whole } = key.role === 'context' ? inContext(free) : better(free, strictly(key));
    const lack = handicap[key.role] + (hasNumbers(key.words) ? 0 : anotherNumber);
    return 0.5 * said + 0.25 * whole + 0.25 * shared - lack;
  };
}

/** Whether words have every number of the query, in digits or as it was written; it may be unfinished. */
function numbersIn(
  query: string,
  vocabulary: readonly string[],
): (words: readonly number[]) => boolean {
  const written = query.split(' ');
  const digits = withDigits(query).split(' ');
  const numbers = written.flatMap((word, index) => {
    const number = digits[index] ?? word;
    return /^\d+$/.test(number) ? [{ word, number }] : [];
  });
  return (words) =>
    numbers.every(({ word, number }) =>
      words.some((place) => {
        const other = vocabulary[place] ?? '';
        return other === number || other.startsWith(word);
      }),
    );
}

/** Nobody writes all that surrounds a title, so it does not matter how much of it there is. */
function inContext({ said }: Closeness): Closeness {
  return { said, whole: said / 2 };
}

function lessened({ said, whole }: Closeness, share: number): Closeness {
  return { said: said * share, whole: whole * share };
}

function better(one: Closeness, other: Closeness): Closeness {
  return { said: Math.max(one.said, other.said), whole: Math.max(one.whole, other.whole) };
}
