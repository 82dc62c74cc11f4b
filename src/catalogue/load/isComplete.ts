import type { Catalogue } from '../catalogue.ts';

/** Ids are used once, and whatever a record points at exists. */
export function isComplete(catalogue: Catalogue): boolean {
  const { films, people, cues, awards, terms, film, person, cue } = catalogue;
  const isFilm = (id: string | undefined) => id === undefined || film(id) !== undefined;
  const isCue = (id: string | undefined) => id === undefined || cue(id) !== undefined;
  const isPerson = (id: string) => person(id) !== undefined;
  const credited = (credit: { person: string }) => isPerson(credit.person);
  return (
    films.every((one) => film(one.id) === one) &&
    films.every((one) => one.composers.every(credited) && one.directors.every(isPerson)) &&
    people.every((one) => person(one.id) === one && one.members.every(isPerson)) &&
    cues.every((one) => cue(one.id) === one && isFilm(one.film) && one.credits.every(credited)) &&
    awards.every((one) => isFilm(one.film) && isCue(one.cue) && one.people.every(isPerson)) &&
    terms.every((one) => one.examples.every((shown) => isFilm(shown.film) && isCue(shown.cue)))
  );
}
