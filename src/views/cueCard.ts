import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Cue, Film } from '../catalogue/schema.ts';
import type { Texts } from '../i18n/index.ts';
import { customId } from './customId.ts';
import { evidenceLine } from './evidenceLine.ts';
import { button, COLORS, container, row, text } from './parts.ts';
import { payload, type Payload } from './payload.ts';
import { cut, plain, small } from './text.ts';

const OTHER_FILMS = 8;

/** What a piece of music is in its film, and why. */
export function cueCard(cue: Cue, catalogue: Catalogue, t: Texts): Payload {
  const film = catalogue.film(cue.film);
  const others = otherFilms(cue, catalogue, t);
  const said = [`${sentenceOn(cue, catalogue, t)} ${plain(cue.heard ?? '')}`.trim()];
  if (others.length > 0) said.push(t.cue.alsoIn(others));
  return payload(
    container(COLORS.question, [
      text(
        `## ${t.quoted(plain(cue.title))}\n${film === undefined ? '' : small(t.cue.in(plain(film.title), film.year))}`,
      ),
      text(`**${verdictOn(cue, film, t)}**`),
      text(cut(said.join('\n'), 1500)),
      cue.debatable === undefined ? undefined : text(t.cue.debatable(plain(cue.debatable))),
      text(small(evidenceLine(cue, ['origin'], t))),
      film === undefined
        ? undefined
        : row(button(customId('about', 'film', film.id), cut(t.cue.aboutFilm(film.title), 38))),
    ]),
  );
}

const isSeries = (film: Film | undefined) => film?.form === 'series';

function verdictOn(cue: Cue, film: Film | undefined, t: Texts): string {
  if (!cue.inFilm) return t.cue.albumOnlyVerdict;
  const seriesSong = cue.origin === 'original-song' && isSeries(film);
  return seriesSong ? t.cue.seriesSong : t.cue.verdicts[cue.origin];
}

/** A track that the film does without is no part of its music, whatever it was made for. */
function sentenceOn(cue: Cue, catalogue: Catalogue, t: Texts): string {
  const made = madeOf(cue, catalogue);
  const title = plain(cue.title);
  if (cue.inFilm) return t.cue.sentence(title, made);
  // What is said of such a track already tells that it is on the album only.
  const told = cue.heard !== undefined && made.performers.length > 0;
  return told ? t.cue.albumOnlyBy(title, made.performers) : t.cue.albumOnly(title);
}

function madeOf(cue: Cue, catalogue: Catalogue) {
  const by = (...roles: string[]) =>
    cue.credits
      .filter(({ role }) => roles.includes(role))
      .map(({ person }) => plain(catalogue.nameOf(person)));
  return {
    origin: cue.origin,
    makers: by('composer', 'songwriter'),
    performers: by('performer'),
    adapters: by('adapter'),
    series: isSeries(catalogue.film(cue.film)),
    ...(cue.year === undefined ? {} : { year: cue.year }),
  };
}

function otherFilms(cue: Cue, catalogue: Catalogue, t: Texts): string[] {
  if (cue.work === undefined) return [];
  const ids = new Set(catalogue.cuesOfWork(cue.work).map(({ film }) => film));
  ids.delete(cue.film);
  return [...ids]
    .flatMap((id) => catalogue.film(id) ?? [])
    .slice(0, OTHER_FILMS)
    .map((film) => t.titled(plain(film.title), film.year));
}
