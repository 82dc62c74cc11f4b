import type { Catalogue } from '../catalogue.ts';
import type { Titles } from './titleKeys.ts';
import type { Cue, Film, Person, Term } from '../schema.ts';

export type SubjectKind = 'film' | 'cue' | 'person' | 'term';

/** Something that can be found, with what a reader needs to tell it from its namesakes. */
export interface Subject extends Titles {
  readonly kind: SubjectKind;
  readonly id: string;
  /** The year of a film, or of a cue's film. */
  readonly year?: number;
  /** The title of a cue's film. */
  readonly film?: string;
  /** The piece, where several films use one. */
  readonly work?: string;
  readonly fame: number;
}

export function subjectsOf(catalogue: Catalogue): Subject[] {
  return [
    ...catalogue.films.map((film) => filmSubject(film, catalogue)),
    ...catalogue.cues.map((cue) => cueSubject(cue, catalogue)),
    ...catalogue.people.map((person) => personSubject(person, catalogue)),
    ...catalogue.terms.map(termSubject),
  ];
}

function filmSubject(film: Film, { nameOf }: Catalogue): Subject {
  const makers = [...film.composers.map(({ person }) => person), ...film.directors];
  const { id, title: name, year, fame, aka } = film;
  return { kind: 'film', id, name, year, fame, aka, context: [`${year}`, ...makers.map(nameOf)] };
}

function cueSubject(cue: Cue, { film: filmOf, nameOf }: Catalogue): Subject {
  const film = filmOf(cue.film);
  const makers = cue.credits.map(({ person }) => nameOf(person));
  return {
    kind: 'cue',
    id: cue.id,
    name: cue.title,
    fame: cue.fame,
    aka: cue.aka,
    context: [...(film ? [film.title, `${film.year}`] : []), ...makers],
    ...(film && { film: film.title, year: film.year }),
    ...(cue.work !== undefined && { work: cue.work }),
  };
}

function personSubject({ id, name, aka }: Person, catalogue: Catalogue): Subject {
  const works = catalogue.filmsComposedBy(id).length + catalogue.cuesBy(id).length;
  const fame = 1 + Number(works >= 3) + Number(works >= 12);
  return { kind: 'person', id, name, fame, aka, context: [] };
}

function termSubject({ id, name, aka }: Term): Subject {
  return { kind: 'term', id, name, fame: 1, aka, context: [] };
}
