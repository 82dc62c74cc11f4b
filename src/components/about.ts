import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Hit } from '../catalogue/search.ts';
import {
  privately,
  publicly,
  type App,
  type ComponentRoute,
  type GuildInput,
  type Payload,
  type Reply,
  type Texts,
} from '../discord/contract.ts';
import { cueCard } from '../views/cueCard.ts';
import { numberPart } from '../views/customId.ts';
import { filmCard } from '../views/filmCard.ts';
import { hitLabel, nameView, severalView, unknownView } from '../views/find.ts';
import { notice } from '../views/notice.ts';
import { cut, plain } from '../views/text.ts';

const CHOICES = 25;
const LONGEST_NAME = 100;
/** As near as this, and this much nearer than the next, and nobody needs to be asked. */
const SURE = 0.9;
const AHEAD = 0.12;
/** What is less like the title than this was not meant. */
const LIKELY = 0.5;

type Resolved =
  | { readonly kind: string; readonly id: string }
  | { readonly message: (t: Texts) => Payload };

/** What a title names: one thing, or a message that asks back. */
export function resolveTitle(title: string, app: App): Resolved {
  const chosen = /^(film|cue|person):(.+)$/.exec(title);
  if (chosen?.[1] !== undefined && chosen[2] !== undefined && exists(chosen[1], chosen[2], app))
    return { kind: chosen[1], id: chosen[2] };
  const exact = app.search.exact(title, { onePerWork: true });
  const one = single(exact, app);
  if (one !== undefined) return one;
  if (exact.length > 1) return { message: (t) => severalView(title, exact, t) };
  const near = app.search.find(title, { onePerWork: true, limit: 5 });
  const [best, second] = near;
  if (best !== undefined && best.score >= SURE && best.score - (second?.score ?? 0) >= AHEAD)
    return best;
  const likely = near.filter(({ score }) => score >= LIKELY);
  return { message: (t) => unknownView(title, likely, t) };
}

/** One hit, or a film with cues of its own that have its name. */
function single(hits: readonly Hit[], app: App): Hit | undefined {
  const films = hits.filter(({ kind }) => kind === 'film');
  const [film] = films;
  if (hits.length === 1) return hits[0];
  if (film === undefined || films.length > 1) return undefined;
  const own = hits.every(
    ({ kind, id }) =>
      kind === 'film' || (kind === 'cue' && app.catalogue.cue(id)?.film === film.id),
  );
  return own ? film : undefined;
}

function exists(kind: string, id: string, { catalogue }: App): boolean {
  if (kind === 'film') return catalogue.film(id) !== undefined;
  return (kind === 'cue' ? catalogue.cue(id) : catalogue.person(id)) !== undefined;
}

/** What autocomplete offers; nothing before something is typed. */
export function choicesFor(typed: string, app: App): { name: string; value: string }[] {
  const hits =
    typed.trim() === '' ? [] : app.search.find(typed, { limit: CHOICES, onePerWork: true });
  const named = hits.map((hit) => ({
    name: cut(hitLabel(hit), LONGEST_NAME),
    value: `${hit.kind}:${hit.id}`,
  }));
  return named.filter(({ value }) => value.length <= LONGEST_NAME);
}

/** The card of a film or a cue, for everybody; a name leads on to what bears it. */
export function aboutHit(kind: string, id: string, input: GuildInput, app: App): Reply {
  const { catalogue } = app;
  const { t } = input;
  const film = kind === 'film' ? catalogue.film(id) : undefined;
  if (film !== undefined) return publicly(filmCard(film, catalogue, t));
  const cue = kind === 'cue' ? catalogue.cue(id) : undefined;
  if (cue !== undefined) return publicly(cueCard(cue, catalogue, t));
  const person = kind === 'person' ? catalogue.person(id) : undefined;
  if (person === undefined) return privately(notice(t.refusals.unknownRoute));
  const known = knownBy(id, catalogue);
  const { name } = person;
  return privately(
    known.length > 0 ? nameView(name, known, t) : notice(t.find.unknown(plain(name))),
  );
}

/** What bears a name: films first, then pieces; for who has none, those of a band. */
function knownBy(id: string, catalogue: Catalogue): readonly Hit[] {
  const ids = [id, ...catalogue.bandsOf(id).map((band) => band.id)];
  const known = ids.map((one) => [...filmsOf(one, catalogue), ...cuesOf(one, catalogue)]);
  return known.find((hits) => hits.length > 0) ?? [];
}

/** Scored films, then directed ones, then those with an award or a nomination; best known first. */
function filmsOf(id: string, catalogue: Catalogue): Hit[] {
  const honored = catalogue.awardsOfPerson(id).flatMap(({ film }) => catalogue.film(film) ?? []);
  const parts = [catalogue.filmsComposedBy(id), catalogue.filmsDirectedBy(id), honored];
  const films = new Set(parts.flatMap((part) => part.toSorted((a, b) => b.fame - a.fame)));
  return [...films].map((film) => ({
    kind: 'film',
    id: film.id,
    name: film.title,
    year: film.year,
    score: 1,
  }));
}

function cuesOf(id: string, catalogue: Catalogue): Hit[] {
  return catalogue.cuesBy(id).flatMap((cue): Hit[] => {
    const film = catalogue.film(cue.film)?.title;
    return film === undefined ? [] : [{ kind: 'cue', id: cue.id, name: cue.title, film, score: 1 }];
  });
}

export const about: ComponentRoute = {
  name: 'about',
  run: (input, app) => aboutHit(input.parts[0] ?? '', input.parts[1] ?? '', input, app),
};

/** Turns the pages of a film's cues. */
export const filmPage: ComponentRoute = {
  name: 'film',
  run: ({ parts: [id = '', page], t }, { catalogue }) => {
    const film = catalogue.film(id);
    const shown = numberPart(page);
    if (film === undefined || Number.isNaN(shown))
      return privately(notice(t.refusals.unknownRoute));
    return { do: 'update', message: filmCard(film, catalogue, t, shown) };
  },
};
