import type { Dataset } from './dataset.ts';
import { groupBy } from './groupBy.ts';
import type { Award, Confidence, Cue, Film, Person, Source, Term } from './schema.ts';

/** The dataset, ready to be asked. Lists come in a fixed order and are never to be changed. */
export interface Catalogue extends Dataset {
  readonly film: (id: string) => Film | undefined;
  readonly person: (id: string) => Person | undefined;
  readonly cue: (id: string) => Cue | undefined;
  readonly term: (id: string) => Term | undefined;
  /** A person's or band's name; the id itself where the catalogue has none. */
  readonly nameOf: (personId: string) => string;
  /** Best proof first: in the film, undisputed, best known. */
  readonly cuesOf: (filmId: string) => readonly Cue[];
  /** Every use of one piece, best known first. */
  readonly cuesOfWork: (work: string) => readonly Cue[];
  /** The cues that credit a person in any role, best known first. */
  readonly cuesBy: (personId: string) => readonly Cue[];
  /** In order of years, as the next two. */
  readonly filmsComposedBy: (personId: string) => readonly Film[];
  readonly filmsDirectedBy: (personId: string) => readonly Film[];
  /** 1990 for 1990 to 1999. */
  readonly filmsOfDecade: (decade: number) => readonly Film[];
  readonly bandsOf: (personId: string) => readonly Person[];
  readonly awardsOfFilm: (filmId: string) => readonly Award[];
  readonly awardsOfPerson: (personId: string) => readonly Award[];
  readonly awardsOfCue: (cueId: string) => readonly Award[];
}

/** Sorts and groups once; the maps behind rarely used questions are made when first asked. */
export function catalogueOf(dataset: Dataset): Catalogue {
  const { films, people, cues, awards, terms } = dataset;
  const film = byId(films);
  const person = byId(people);
  const cue = byId(cues);
  const term = byId(terms);
  const filmsByYear = films.toSorted((one, other) => one.year - other.year);
  const proofs = cues.toSorted(byProof);
  return {
    ...dataset,
    film: (id) => film.get(id),
    person: (id) => person.get(id),
    cue: (id) => cue.get(id),
    term: (id) => term.get(id),
    nameOf: (id) => person.get(id)?.name ?? id,
    cuesOf: groupBy(proofs, (one) => [one.film]),
    cuesOfWork: groupBy(proofs, (one) => [one.work]),
    cuesBy: groupBy(proofs, (one) => one.credits.map((credit) => credit.person)),
    filmsComposedBy: groupBy(filmsByYear, (one) => one.composers.map((credit) => credit.person)),
    filmsDirectedBy: groupBy(filmsByYear, (one) => one.directors),
    filmsOfDecade: groupBy(filmsByYear, (one) => [one.year - (one.year % 10)]),
    bandsOf: groupBy(people, (one) => one.members),
    awardsOfFilm: groupBy(awards, (one) => [one.film]),
    awardsOfPerson: groupBy(awards, (one) => one.people),
    awardsOfCue: groupBy(awards, (one) => [one.cue]),
  };
}

/** How far one field of a record can be trusted. */
export function confidenceOf<Fields extends { readonly source: Source }>(
  record: Fields,
  field: keyof Fields & string,
): Confidence {
  return (record.source[field] ?? record.source['*'])?.confidence ?? 'single';
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function byProof(one: Cue, other: Cue): number {
  return (
    Number(other.inFilm) - Number(one.inFilm) ||
    Number(one.debatable !== undefined) - Number(other.debatable !== undefined) ||
    other.fame - one.fame
  );
}
