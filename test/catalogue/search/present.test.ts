import { describe, expect, it } from 'vitest';
import { present } from '../../../src/catalogue/search/present.ts';
import type { Subject } from '../../../src/catalogue/search/subjects.ts';

const bare = { fame: 1, aka: [], context: [] };
const film = (id: string, more: Partial<Subject> = {}): Subject => {
  return { kind: 'film', id, name: id, ...bare, ...more };
};
const cue = (id: string, work?: string): Subject => {
  return { kind: 'cue', id, name: id, film: 'Jaws', year: 1975, ...bare, ...(work && { work }) };
};

function order(query: string, subjects: readonly Subject[], scores: readonly number[]): string[] {
  const matches = scores.map((score, owner) => ({ owner, score }));
  return present(query, matches, subjects, { limit: 10, onePerWork: false }).map(({ id }) => id);
}

describe('presented hits', () => {
  it('come best first', () => {
    expect(order('x', [film('a'), film('b'), film('c')], [0.5, 0.9, 0.7])).toEqual(['b', 'c', 'a']);
  });

  it('put the better known of equals first, and keep the rest in their order', () => {
    const films = [film('a'), film('b', { fame: 3 }), film('c')];
    expect(order('x', films, [0.5, 0.5, 0.5])).toEqual(['b', 'a', 'c']);
  });

  it('put a film before its title song', () => {
    expect(order('x', [cue('song'), film('film')], [0.5, 0.5])).toEqual(['film', 'song']);
  });

  it('put the title as it was written before one that differs in its article', () => {
    const films = [
      film('the-thing', { name: 'The Thing', fame: 3 }),
      film('thing', { name: 'Thing' }),
    ];
    expect(order('Thing', films, [2, 2])).toEqual(['thing', 'the-thing']);
    expect(order('the thing', films, [2, 2])).toEqual(['the-thing', 'thing']);
  });

  it('do not let fame weigh more than likeness', () => {
    expect(order('x', [film('a', { fame: 3 }), film('b')], [0.5, 0.6])).toEqual(['b', 'a']);
  });

  it('give a piece once when told, and the limit counts what is given', () => {
    const cues = [cue('one', 'waltz'), cue('two', 'waltz'), cue('three'), cue('four')];
    const matches = cues.map((_, owner) => ({ owner, score: 1 - owner / 10 }));
    const hits = present('x', matches, cues, { limit: 2, onePerWork: true });
    expect(hits.map(({ id }) => id)).toEqual(['one', 'three']);
  });

  it('carry only what the subject has', () => {
    const [hit] = present('x', [{ owner: 0, score: 0.5 }], [film('up', { year: 2009 })], {
      limit: 1,
      onePerWork: false,
    });
    expect(hit).toEqual({ kind: 'film', id: 'up', name: 'up', year: 2009, score: 0.53 });
  });
});
