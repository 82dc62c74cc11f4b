import { describe, expect, it } from 'vitest';
import { confidenceOf } from '../../src/catalogue/catalogue.ts';
import type { Source } from '../../src/catalogue/schema.ts';
import { sampleCatalogue } from './sampleCatalogue.ts';

const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);

describe('a catalogue', () => {
  const catalogue = sampleCatalogue();

  it('finds records by id', () => {
    expect(catalogue.film('jaws-1975')?.title).toBe('Jaws');
    expect(catalogue.person('toto')?.kind).toBe('band');
    expect(catalogue.cue('misirlou-1994')?.title).toBe('Misirlou');
    expect(catalogue.term('needle-drop')?.name).toBe('needle drop');
    expect(catalogue.film('jaws-1976')).toBeUndefined();
  });

  it('names people, and shows the id of somebody it does not know', () => {
    expect(catalogue.nameOf('john-williams')).toBe('John Williams');
    expect(catalogue.nameOf('nobody')).toBe('nobody');
  });

  it('gives the best proof of a film first: in the film, undisputed, well known', () => {
    expect(ids(catalogue.cuesOf('jaws-1975'))).toEqual(['main-title-jaws-1975', 'out-to-sea-1975']);
    expect(ids(catalogue.cuesOf('up-2009'))).toEqual(['married-life-2009', 'misirlou-2009']);
    expect(catalogue.cuesOf('dune-1984')).toEqual([]);
    const disputed = sampleCatalogue((records) => {
      Object.assign(records.cues[0] ?? {}, { debatable: 'Some hear Dvořák.' });
    });
    expect(ids(disputed.cuesOf('jaws-1975'))).toEqual(['out-to-sea-1975', 'main-title-jaws-1975']);
  });

  it('knows every use of a piece and every cue of a person', () => {
    expect(ids(catalogue.cuesOfWork('misirlou'))).toEqual(['misirlou-1994', 'misirlou-2009']);
    expect(ids(catalogue.cuesBy('dick-dale'))).toEqual(['misirlou-1994', 'misirlou-2009']);
  });

  it('lists films by composer, director and decade in order of years', () => {
    expect(ids(catalogue.filmsComposedBy('bill-conti'))).toEqual([
      'rocky-ii-1979',
      'rocky-iii-1982',
    ]);
    expect(ids(catalogue.filmsDirectedBy('steven-spielberg'))).toEqual(['jaws-1975']);
    expect(ids(catalogue.filmsOfDecade(1970))).toEqual([
      'jaws-1975',
      'taxi-driver-1976',
      'rocky-ii-1979',
    ]);
  });

  it('lists a film once for a person with two credits', () => {
    const twice = sampleCatalogue((records) => {
      const roles = ['composer', 'adapter'];
      Object.assign(records.films[3] ?? {}, {
        composers: roles.map((role) => ({ person: 'john-williams', role })),
      });
    });
    expect(ids(twice.filmsComposedBy('john-williams'))).toEqual(['jaws-1975']);
  });

  it('finds the bands of a person', () => {
    expect(ids(catalogue.bandsOf('steve-lukather'))).toEqual(['toto']);
  });

  it('finds awards by film, person and cue', () => {
    const won = ['oscars-1975-score-jaws'];
    expect(ids(catalogue.awardsOfFilm('jaws-1975'))).toEqual(won);
    expect(ids(catalogue.awardsOfPerson('john-williams'))).toEqual(won);
    expect(ids(catalogue.awardsOfCue('main-title-jaws-1975'))).toEqual(won);
    expect(catalogue.awardsOfCue('out-to-sea-1975')).toEqual([]);
  });
});

describe('confidence', () => {
  const source: Source = {
    '*': { from: ['oscars'], confidence: 'official' },
    composers: { from: ['knowledge'], confidence: 'single' },
  };
  const record = { source, composers: [], title: 'Jaws' };

  it('is that of the field, or else of the record', () => {
    expect(confidenceOf(record, 'composers')).toBe('single');
    expect(confidenceOf(record, 'title')).toBe('official');
  });
});
