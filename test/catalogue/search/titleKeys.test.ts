import { describe, expect, it } from 'vitest';
import { keyOf, titleKeyMaker } from '../../../src/catalogue/search/titleKeys.ts';
import { withWords } from '../../../src/catalogue/search/vocabulary.ts';

const keys = (name: string, aka: string[] = [], context: string[] = []) =>
  titleKeyMaker()({ name, aka, context }).map(({ full, role }) => `${role}: ${full}`);

describe('the keys of a title', () => {
  it('are its folded form, and one in digits', () => {
    expect(keys('Amélie')).toEqual(['title: amelie']);
    expect(keys('Rocky II')).toEqual(['title: rocky ii', 'title: rocky 2']);
  });

  it('keep the article beside the form without it', () => {
    expect(titleKeyMaker()({ name: 'The Thing', aka: [], context: [] })).toEqual([
      { full: 'the thing', text: 'thing', role: 'title' },
    ]);
    expect(keyOf('Thing, The')).toBe('thing');
  });

  it('have other titles and the parts behind a colon or a dash', () => {
    expect(keys('Alien', ['Alien – Das unheimliche Wesen'])).toEqual([
      'title: alien',
      'alias: alien das unheimliche wesen',
      'part: das unheimliche wesen',
    ]);
  });

  it('name each string once, in its strongest role', () => {
    expect(keys('Alien', ['ALIEN', 'Alien: Alien'])).toEqual([
      'title: alien',
      'alias: alien alien',
    ]);
  });

  it('have what surrounds the title', () => {
    expect(keys('Jaws', [], ['1975', 'John Williams'])).toEqual([
      'title: jaws',
      'context: jaws 1975 john williams',
    ]);
  });

  it('are none for a title of signs alone', () => {
    expect(keys('???')).toEqual([]);
  });
});

describe('the vocabulary', () => {
  it('has each word once, and each key its words as places', () => {
    const titles = titleKeyMaker()({ name: 'Star Wars', aka: ['Wars of Star'], context: [] });
    const { keys: worded, vocabulary } = withWords(titles);
    expect(vocabulary).toEqual(['star', 'wars', 'of']);
    expect(worded.map(({ words }) => words)).toEqual([
      [0, 1],
      [1, 2, 0],
    ]);
    expect(worded.map(({ letters }) => letters)).toEqual([8, 10]);
  });
});
