import { describe, expect, test } from 'vitest';
import type { Cue, Film } from '../../src/catalogue/schema.ts';
import { proofOf } from '../../src/views/proofOf.ts';
import { aCue, aFilm } from '../support/smallCatalogue.ts';

const film = (verdict?: Film['verdict']) =>
  aFilm({
    id: 'one-2000',
    title: 'One',
    year: 2000,
    ...(verdict === undefined ? {} : { verdict }),
  });
const cue = (title: string, origin: Cue['origin'], overrides = {}) =>
  aCue({ id: `${title.toLowerCase()}-2000`, title, film: 'one-2000', origin, ...overrides });

const cues = [
  cue('Hit', 'licensed-song'),
  cue('Anthem', 'original-song'),
  cue('Chorus', 'original-song'),
  cue('Theme', 'score'),
  cue('Chase', 'score'),
  cue('Doubt', 'score', { debatable: 'It is fair to ask.' }),
  cue('Extra', 'original-song', { inFilm: false }),
];
const titles = (verdict?: Film['verdict']) =>
  proofOf(film(verdict), cues).proof.map(({ title }) => title);

describe('the cues that show what a film is known for', () => {
  test('are score for its score, and never a disputed one', () => {
    expect(titles({ is: 'score', why: 'It is great.' })).toEqual(['Theme', 'Chase']);
  });

  test('are the rest of the soundtrack for its songs, and nothing from the album only', () => {
    expect(titles({ is: 'songs', why: 'They are great.' })).toEqual(['Hit', 'Anthem', 'Chorus']);
  });

  test.each([[{ is: 'both', why: 'All of it.' } as const], [undefined]])(
    'are some of each for both, or without a verdict (%#)',
    (verdict) => {
      expect(titles(verdict)).toEqual(['Hit', 'Anthem', 'Theme']);
    },
  );

  test('begin with those that the verdict names', () => {
    const why = 'Nobody forgets "Chorus" or "Chase".';
    expect(titles({ is: 'both', why })).toEqual(['Chorus', 'Hit', 'Chase']);
    expect(titles({ is: 'score', why })).toEqual(['Chase', 'Theme']);
  });

  test('leave everything else, in its order, to the rest', () => {
    const { rest } = proofOf(film({ is: 'score', why: 'It is great.' }), cues);
    expect(rest.map(({ title }) => title)).toEqual(['Hit', 'Anthem', 'Chorus', 'Doubt', 'Extra']);
  });
});
