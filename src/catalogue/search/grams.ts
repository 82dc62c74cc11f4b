/** Six bits a letter; letters of other scripts share codes, which costs candidates and no hits. */
const alphabet = 64;

export const gramCount = alphabet ** 3;

/** A word of so many letters also has a piece that survives two letters changing places. */
const longEnough = 4;

/**
 * The different pieces of a folded text: three letters each, reaching over the ends of words, and for a
 * word its letters without their order. Word by word, so that the order of words does not matter. The
 * end of a query's last word says nothing, because the word may be unfinished.
 */
export function gramsOf(text: string, finished: boolean): number[] {
  const grams: number[] = [];
  let gram = 0;
  let letters = 0;
  let mixture = 0;
  for (let index = 0; index <= text.length; index++) {
    const letter = index < text.length ? classOf(text.charCodeAt(index)) : 0;
    gram = (gram * alphabet + letter) % gramCount;
    if (letter !== 0 || finished || index < text.length) grams.push(gram);
    if (letter !== 0) {
      letters++;
      mixture = (mixture + Math.imul(letter, 0x9e3779b1)) | 0;
      continue;
    }
    if (letters >= longEnough) grams.push((mixture >>> 8) % gramCount);
    gram = letters = mixture = 0;
  }
  return distinct(grams);
}

function distinct(grams: number[]): number[] {
  grams.sort((one, other) => one - other);
  return grams.filter((gram, index) => gram !== grams[index - 1]);
}

function classOf(letter: number): number {
  if (letter >= 97 && letter <= 122) return letter - 96;
  if (letter >= 48 && letter <= 57) return letter - 21;
  return letter === 32 ? 0 : 37 + (letter % 27);
}
