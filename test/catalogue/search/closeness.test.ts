import { describe, expect, it } from 'vitest';
import { inAnyOrder, inOrder, type Closeness } from '../../../src/catalogue/search/closeness.ts';

function freely(query: string, title: string): Closeness {
  const vocabulary = title.split(' ');
  const letters = title.length - vocabulary.length + 1;
  return inAnyOrder(query, vocabulary)([...vocabulary.keys()], letters);
}

describe('closeness in order', () => {
  it('is whole between equals', () => {
    expect(inOrder('jaws')('jaws')).toEqual({ said: 1, whole: 1 });
  });

  it('says all of a half title, and half of the whole', () => {
    expect(inOrder('pulp f')('pulp fiction')).toEqual({ said: 1, whole: 0.5 });
  });

  it('takes off for each typo by the length of the query', () => {
    expect(inOrder('jawz')('jaws').said).toBe(0.75);
    expect(inOrder('casablnaca')('casablanca').said).toBe(0.9);
  });

  it('is never less than nothing', () => {
    expect(inOrder('x')('vertigo')).toEqual({ said: 0, whole: 0 });
  });
});

describe('closeness in any order', () => {
  it('is whole when the words are the same', () => {
    expect(freely('wars star', 'star wars')).toEqual({ said: 1, whole: 1 });
  });

  it('says all that is asked of a longer title, but not the whole', () => {
    const { said, whole } = freely('rings towers', 'lord of the rings the two towers');
    expect(said).toBe(1);
    expect(whole).toBeCloseTo(11 / 26);
  });

  it('takes the last word as unfinished, and no other', () => {
    expect(freely('pulp fic', 'pulp fiction').said).toBeGreaterThan(0.97);
    expect(freely('fic pulp', 'pulp fiction').said).toBeLessThan(0.97);
  });

  it('forgives a typo in a long word', () => {
    expect(freely('fictoin pulp', 'pulp fiction').said).toBeGreaterThan(0.9);
  });

  it('does not take short words for each other', () => {
    expect(freely('it', 'up').said).toBe(0);
    expect(freely('no', 'on').said).toBe(0);
  });
});
