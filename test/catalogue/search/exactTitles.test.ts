import { describe, expect, it } from 'vitest';
import { exactTitles } from '../../../src/catalogue/search/exactTitles.ts';
import { subjectsOf } from '../../../src/catalogue/search/subjects.ts';
import { titleKeyMaker } from '../../../src/catalogue/search/titleKeys.ts';
import { sampleCatalogue } from '../sampleCatalogue.ts';

const subjects = subjectsOf(sampleCatalogue());
const find = exactTitles(subjects, subjects.map(titleKeyMaker()));
const ids = (query: string, kind?: string) =>
  find(query, (owner) => kind === undefined || subjects[owner]?.kind === kind).map(
    (owner) => subjects[owner]?.id,
  );

describe('whole titles', () => {
  it('are found with all their namesakes', () => {
    expect(ids('dune')).toEqual(['dune-1984', 'dune-2021']);
    expect(ids('Misirlou')).toEqual(['misirlou-1994', 'misirlou-2009']);
  });

  it('are told apart by a year or a film', () => {
    expect(ids('Dune 1984')).toEqual(['dune-1984']);
    expect(ids('Misirlou (Up)')).toEqual(['misirlou-2009']);
    expect(ids('Misirlou, 1994')).toEqual(['misirlou-1994']);
  });

  it('of another kind do not hide one that is told apart', () => {
    expect(ids('jaws 1975', 'film')).toEqual(['jaws-1975']);
    expect(ids('jaws', 'cue')).toEqual([]);
    expect(ids('main title jaws', 'cue')).toEqual(['main-title-jaws-1975']);
  });

  it('are never found by what surrounds them alone', () => {
    expect(ids('1975')).toEqual([]);
    expect(ids('jaws up')).toEqual([]);
  });
});
