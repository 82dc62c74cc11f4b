/** Six bits a letter; letters of other scripts share codes, which costs candidates and no hits. */
const alphabet = 64;

export const gramCount = alphabet ** 3;

/** A word of so many letters also has a piece that survives two letters changing places. */
const longEnough = 4;

/** Writes the pieces of a text into a list, from a place on, and answers with the place after them. */
export type GramReader = (
  text: string,
  finished: boolean,
  into: Uint32Array,
  from: number,
) => number;

/** A list of this length holds the pieces of all texts of so many letters together. */
export function roomFor(letters: number, texts: number): number {
  return 2 * (letters + texts);
}

/**
 * Reads the different pieces of folded texts: three letters each, reaching over the ends of words, and
 * for a word its letters without their order. Word by word, so that the order of words does not matter.
 * The end of an unfinished text's last word says nothing, because the word may go on.
 */
export function gramReader(): GramReader {
  const seenIn = new Uint32Array(gramCount);
  let reading = 0;
  return (text, finished, into, from) => {
    let place = from;
    let gram = 0;
    let letters = 0;
    let mixture = 0;
    const note = (piece: number) => {
      if (seenIn[piece] === reading) return;
      seenIn[piece] = reading;
      into[place++] = piece;
    };
    reading++;
    for (let index = 0; index <= text.length; index++) {
      const letter = index < text.length ? classOf(text.charCodeAt(index)) : 0;
      gram = (gram * alphabet + letter) % gramCount;
      if (finished || index < text.length) note(gram);
      if (letter !== 0) {
        letters++;
        mixture = (mixture + Math.imul(letter, 0x9e3779b1)) | 0;
        continue;
      }
      if (letters >= longEnough) note((mixture >>> 8) % gramCount);
      gram = letters = mixture = 0;
    }
    return place;
  };
}

function classOf(letter: number): number {
  if (letter >= 97 && letter <= 122) return letter - 96;
  if (letter >= 48 && letter <= 57) return letter - 21;
  return letter === 32 ? 0 : 37 + (letter % 27);
}
