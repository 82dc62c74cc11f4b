import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { confidenceOf } from '../../src/catalogue/catalogue.ts';
import { fold } from '../../src/catalogue/fold.ts';
import type { Film } from '../../src/catalogue/schema.ts';
import type { Question } from '../../src/engine/question.ts';

function param({ params }: Question, name: string): string {
  const value = params[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A judge of questions that counts from the dataset anew and shares no code with the makers. */
export function judgeOf(catalogue: Catalogue) {
  const filmByLabel = Map.groupBy(catalogue.films, ({ title, year }) => `${title} (${year})`);

  const homesOfTitle = new Map<string, string[]>();
  for (const { title, aka, film } of catalogue.cues)
    for (const name of [title, ...aka])
      homesOfTitle.set(fold(name), [...(homesOfTitle.get(fold(name)) ?? []), film]);

  /** Everybody who could be said to have made a film's music, with their bands and bandmates, by name. */
  const handsIn = (film: Film): Set<string> => {
    const ids = new Set([
      ...film.composers.map(({ person }) => person),
      ...catalogue.cues
        .filter((cue) => cue.film === film.id)
        .flatMap(({ credits }) => credits.map(({ person }) => person)),
      ...catalogue.awards.filter((award) => award.film === film.id).flatMap(({ people }) => people),
    ]);
    for (const band of catalogue.people.filter(({ members }) => members.length > 0)) {
      const inside = band.members.some((id) => ids.has(id));
      if (!inside && !ids.has(band.id)) continue;
      for (const id of [band.id, ...band.members]) ids.add(id);
    }
    return new Set([...ids].map(catalogue.nameOf));
  };

  const filmOf = (label: string | undefined): Film => {
    const [film, ...others] = filmByLabel.get(label ?? '') ?? [];
    if (film === undefined || others.length > 0) throw new Error(`${label} names no one film`);
    return film;
  };

  const composersOf = (film: Film) => film.composers.map(({ person }) => catalogue.nameOf(person));
  const isSolid = (film: Film) =>
    confidenceOf(film, 'composers') !== 'single' && confidenceOf(film, 'year') !== 'single';
  const ofCue = (question: Question) => catalogue.cue(question.facts[0] ?? '');
  const split = (question: Question) => ({
    right: question.options[question.answer],
    wrong: question.options.filter((_, i) => i !== question.answer),
  });

  const judges: { readonly [kind: string]: (question: Question) => readonly (string | false)[] } = {
    'score-or-soundtrack': (question) => {
      const cue = ofCue(question);
      if (cue === undefined) return ['there is no such cue'];
      const right = cue.origin === 'score' ? 'score' : 'rest';
      return [
        question.options[question.answer] !== right && 'the wrong option is marked',
        cue.debatable !== undefined && 'it is debatable',
        cue.origin === 'adaptation' && 'it is an adaptation',
        !cue.inFilm && 'it is not in the film',
        confidenceOf(cue, 'origin') === 'single' && 'its origin rests on one list',
      ];
    },
    'composer-of-film': (question) => {
      const film = filmOf(`${param(question, 'film')} (${param(question, 'year')})`);
      const { right, wrong } = split(question);
      const hands = handsIn(film);
      return [
        right !== composersOf(film).join(' and ') && 'the wrong option is marked',
        !isSolid(film) && 'the film rests on one list',
        wrong.flatMap((label) => label.split(' and ')).find((name) => hands.has(name)) ?? false,
      ];
    },
    'film-of-composer': (question) => {
      const composer = param(question, 'composer');
      const { right, wrong } = split(question);
      return [
        !composersOf(filmOf(right)).includes(composer) && 'the wrong option is marked',
        !isSolid(filmOf(right)) && 'the film rests on one list',
        wrong.find((label) => handsIn(filmOf(label)).has(composer)) ?? false,
      ];
    },
    'odd-one-out': (question) => {
      const composer = param(question, 'composer');
      const { right, wrong } = split(question);
      const films = question.options.map(filmOf);
      return [
        handsIn(filmOf(right)).has(composer) && 'the odd one has a hand of the composer in it',
        wrong.find((label) => !composersOf(filmOf(label)).includes(composer)) ?? false,
        films.some((film) => !isSolid(film)) && 'a film rests on one list',
      ];
    },
    'song-to-film': (question) => {
      const cue = ofCue(question);
      if (cue === undefined) return ['there is no such cue'];
      const { right, wrong } = split(question);
      const homes = new Set([
        ...[cue.title, ...cue.aka].flatMap((title) => homesOfTitle.get(fold(title)) ?? []),
        ...(cue.work === undefined ? [] : catalogue.cuesOfWork(cue.work).map(({ film }) => film)),
      ]);
      return [
        filmOf(right).id !== cue.film && 'the wrong option is marked',
        (cue.origin !== 'original-song' || !cue.inFilm) && 'it was not written for the film',
        cue.debatable !== undefined && 'it is debatable',
        confidenceOf(cue, 'origin') === 'single' && 'its origin rests on one list',
        wrong.find((label) => homes.has(filmOf(label).id)) ?? false,
        fold(cue.title).includes(fold(filmOf(right).title)) && 'the title gives it away',
      ];
    },
    'best-score-of-year': (question) => {
      const { season, category } = question.params;
      const ballot = catalogue.awards.filter(
        (award) =>
          award.body === 'oscars' && award.year === season && award.categoryName === category,
      );
      const results = (label: string | undefined) =>
        ballot.filter(({ film }) => film === filmOf(label).id).map(({ result }) => result);
      const { right, wrong } = split(question);
      return [
        !results(right).includes('won') && 'the wrong option is marked',
        wrong.find((label) => results(label).join() !== 'nominated') ?? false,
        ballot.filter(({ result }) => result === 'won').length !== 1 && 'two have won',
      ];
    },
  };

  /** What is unfair about a question; nothing for a fair one. */
  return (question: Question): string[] => {
    const { options, answer, evidence, kind } = question;
    const judge = judges[kind];
    if (judge === undefined) return ['nobody judges this kind'];
    return [
      new Set(options).size !== options.length && 'two options are the same',
      options.length !== (kind === 'score-or-soundtrack' ? 2 : 4) &&
        'the options are not two or four',
      options[answer] === undefined && 'no option is right',
      evidence.confidence === 'single' && 'it rests on one list',
      JSON.stringify(JSON.parse(JSON.stringify(question))) !== JSON.stringify(question) &&
        'it is not plain',
      ...judge(question),
    ]
      .filter((fault) => fault !== false)
      .map((fault) => `${question.id}: ${fault}`);
  };
}
