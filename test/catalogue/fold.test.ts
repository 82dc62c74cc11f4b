import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, withDigits, withoutArticle } from '../../src/catalogue/fold.ts';

describe('a folded title', () => {
  it.each([
    ['Amélie', 'amelie'],
    ['Thelma & Louise', 'thelma and louise'],
    ['Romeo + Juliet', 'romeo and juliet'],
    ["Ocean's Eleven", 'oceans eleven'],
    ['Ocean’s Eleven', 'oceans eleven'],
    ['M*A*S*H', 'mash'],
    ['E.T. the Extra-Terrestrial', 'et the extra terrestrial'],
    ['L.A. Confidential', 'la confidential'],
    ['J. Edgar', 'j edgar'],
    ['Godfather, The', 'the godfather'],
    ['Les Misérables', 'les miserables'],
    ['Straße', 'strasse'],
    ['Jóhann Jóhannsson', 'johann johannsson'],
    ['Hildur Guðnadóttir', 'hildur gudnadottir'],
    ['Krzysztof Kieślowski: Biały', 'krzysztof kieslowski bialy'],
    ['WALL·E', 'wall e'],
    ['  *batteries   not included ', 'batteries not included'],
    ['千と千尋の神隠し', '千と千尋の神隠し'],
    ['8½', '8 1 2'],
    ['???', ''],
  ])('makes %s to %s', (title, folded) => {
    expect(fold(title)).toBe(folded.normalize('NFKD'));
  });

  it('stays as it is when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('does not depend on case, accents written apart, or spaces around', () => {
    const title = fc.string({ unit: fc.constantFrom(...'abcdefgéüñ ,:-019'.split('')) });
    fc.assert(
      fc.property(title, (text) => {
        expect(fold(` ${text.toUpperCase().normalize('NFD')} `)).toBe(fold(text));
      }),
    );
  });
});

describe('a title without its article', () => {
  it.each([
    ['the godfather', 'godfather'],
    ['an education', 'education'],
    ['der pate', 'pate'],
    ['la dolce vita', 'dolce vita'],
    ['them', 'them'],
    ['the', 'the'],
  ])('makes %s to %s', (title, bare) => {
    expect(withoutArticle(title)).toBe(bare);
  });
});

describe('a title with its numbers in digits', () => {
  it.each([
    ['rocky ii', 'rocky 2'],
    ['rocky two', 'rocky 2'],
    ['oceans eleven', 'oceans 11'],
    ['star wars episode i the phantom menace', 'star wars episode 1 the phantom menace'],
    ['star wars episode v the empire strikes back', 'star wars episode 5 the empire strikes back'],
    ['the godfather part iii', 'the godfather part 3'],
    ['rocky v', 'rocky 5'],
    ['x men', 'x men'],
    ['v for vendetta', 'v for vendetta'],
    ['i robot', 'i robot'],
    ['seven samurai', '7 samurai'],
    ['dune', 'dune'],
  ])('makes %s to %s', (title, digits) => {
    expect(withDigits(title)).toBe(digits);
  });
});
