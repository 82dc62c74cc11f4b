const ligatures: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Letters that stand alone between points or stars are one word: M*A*S*H, E.T. */
const initials = /(?<![\p{L}\p{N}])(\p{L})[.*](?=\p{L}(?![\p{L}\p{N}]))/gu;

/** As lists write it: "Godfather, The". */
const movedArticle = /^(.+), (the|an?)$/i;

/** Most titles hold nothing that the slow way would change. */
const plain = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** What remains of a text when case, accents, punctuation and the ways to write "and" do not count. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .trim()
    .replace(movedArticle, '$2 $1')
    .replace('½', ' 1/2')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(initials, '$1')
    .replace(/['’‘ʻ`]/g, '')
    .replace(/[&+]/g, ' and ')
    .replace(/[ßæœøłđðþı]/g, (letter) => ligatures[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const article = /^(?:the|an?|les?|la|el|los|las|il|lo|gli|i|der|die|das|een|het) (?=.)/;

/** A folded title without the article it begins with. */
export function withoutArticle(folded: string): string {
  return folded.replace(article, '');
}

const words = 'zero one two three four five six seven eight nine ten eleven twelve thirteen';
const romans = 'ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx';
const numerals: ReadonlyMap<string, string> = new Map([
  ...words.split(' ').map((word, index) => [word, String(index)] as const),
  ...romans.split(' ').map((roman, index) => [roman, String(index + 2)] as const),
]);
const numeral = new RegExp(`(?:^| )(?:i|${[...numerals.keys()].join('|')})(?: |$)`);
const announcing: ReadonlySet<string> = new Set(['part', 'episode', 'chapter', 'volume', 'vol']);

/**
 * A folded title with its numbers in digits: "rocky ii", "rocky two" and "rocky 2" become one. A single
 * letter counts as a number only at the end or after a word such as "part", so that X-Men stays X-Men.
 */
export function withDigits(folded: string): string {
  if (!numeral.test(folded)) return folded;
  const parts = folded.split(' ');
  return parts
    .map((part, index) => {
      const announced = announcing.has(parts[index - 1] ?? '');
      if (announced && part === 'i') return '1';
      if (part.length === 1 && !announced && (index === 0 || index < parts.length - 1)) return part;
      return numerals.get(part) ?? part;
    })
    .join(' ');
}
