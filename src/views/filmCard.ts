import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Cue, Film } from '../catalogue/schema.ts';
import type { Texts } from '../i18n/index.ts';
import { awardLines } from './awardLines.ts';
import { customId } from './customId.ts';
import { evidenceLine } from './evidenceLine.ts';
import { button, COLORS, container, row, text } from './parts.ts';
import { payload, type Payload } from './payload.ts';
import { proofOf } from './proofOf.ts';
import { cut, plain, small } from './text.ts';

const CUES_ON_A_PAGE = 8;

/** What a film's music is known for, why, who wrote it, and the cues that show it. */
export function filmCard(film: Film, catalogue: Catalogue, t: Texts, page = 0): Payload {
  const { proof, rest } = proofOf(film, catalogue.cuesOf(film.id));
  const pages = Math.max(1, Math.ceil(rest.length / CUES_ON_A_PAGE));
  const shown = Math.min(page, pages - 1);
  const also = rest.slice(shown * CUES_ON_A_PAGE, (shown + 1) * CUES_ON_A_PAGE);
  const cues = (list: readonly Cue[]) => list.map((cue) => cueLine(cue, catalogue, t)).join('\n');
  const awards = awardLines(catalogue.awardsOfFilm(film.id), catalogue, t);
  const facts = [scoreLine(film, catalogue, t), ...awards].filter((line) => line !== '');
  return payload(
    container(COLORS.question, [
      text(headline(film, catalogue, t)),
      text(verdictText(film, catalogue, t)),
      facts.length > 0 ? text(cut(facts.join('\n'), 900)) : undefined,
      proof.length > 0 ? text(`**${t.film.proof}**\n${cues(proof)}`) : undefined,
      also.length > 0 ? text(`**${t.film.also}**\n${cues(also)}`) : undefined,
      film.worthKnowing === undefined
        ? undefined
        : text(`**${t.film.worthKnowing}** ${plain(film.worthKnowing)}`),
      text(small(evidenceLine(film, ['composers', 'verdict'], t))),
      pages > 1 ? pager(film, shown, pages, t) : undefined,
    ]),
  );
}

function headline(film: Film, catalogue: Catalogue, t: Texts): string {
  const directors = film.directors.map((id) => plain(catalogue.nameOf(id)));
  const series = film.form === 'series' ? ` · ${t.film.series}` : '';
  const by = directors.length > 0 ? `\n${small(t.film.directors(directors))}` : '';
  return `## ${t.titled(plain(film.title), film.year)}${series}${by}`;
}

const composersOf = (film: Film, catalogue: Catalogue, role: 'composer' | 'adapter') =>
  film.composers
    .filter((credit) => credit.role === role)
    .map(({ person }) => plain(catalogue.nameOf(person)));

/** Without a verdict in the dataset, only what its facts say. */
function verdictText(film: Film, catalogue: Catalogue, t: Texts): string {
  if (film.verdict !== undefined)
    return `**${t.film.knownFor[knownFor(film, catalogue)]}.** ${plain(film.verdict.why)}`;
  const composers = composersOf(film, catalogue, 'composer');
  const cues = catalogue.cuesOf(film.id);
  if (composers.length === 0) {
    if (film.noOriginalScore !== undefined) return t.film.noVerdict;
    if (film.composers.length > 0) return t.film.neutral.adapted;
    return cues.length > 0 ? t.film.neutral.cues : t.film.neutral.nothing;
  }
  const others = cues.some(({ origin }) => origin !== 'score');
  return others ? t.film.neutral.both(composers) : t.film.neutral.score(composers);
}

/** `songs` is a film known for the rest of its soundtrack, which need not be songs. */
function knownFor(film: Film, catalogue: Catalogue): keyof Texts['film']['knownFor'] {
  const { is } = film.verdict ?? { is: 'score' };
  const others = catalogue.cuesOf(film.id).filter(({ origin }) => origin !== 'score');
  const works = others.filter(({ origin }) => origin === 'existing-work');
  return is === 'songs' && works.length * 2 > others.length ? 'borrowed' : is;
}

function scoreLine(film: Film, catalogue: Catalogue, t: Texts): string {
  if (film.noOriginalScore !== undefined) return t.film.noScore(plain(film.noOriginalScore));
  const composers = composersOf(film, catalogue, 'composer');
  const adapters = composersOf(film, catalogue, 'adapter');
  const lines = composers.length > 0 ? [t.film.scoreBy(composers)] : [];
  if (adapters.length > 0) lines.push(t.film.adaptedBy(adapters));
  return lines.join('\n');
}

function cueLine(cue: Cue, catalogue: Catalogue, t: Texts): string {
  const origin = cue.inFilm ? originOf(cue, catalogue, t) : t.film.albumOnly;
  return `- ${t.film.cue({ title: plain(cue.title), origin, who: namesFor(cue, catalogue) })}`;
}

function originOf({ film, origin }: Cue, catalogue: Catalogue, t: Texts): string {
  const series = catalogue.film(film)?.form === 'series';
  return series && origin === 'original-song' ? t.seriesSong : t.origins[origin];
}

/** Who is heard, for a recording; who wrote it, for the rest. */
function namesFor({ credits, origin }: Cue, catalogue: Catalogue): string[] {
  const performers = credits.filter(({ role }) => role === 'performer');
  const writers = credits.filter(({ role }) => role !== 'performer');
  const heard = origin === 'licensed-song' && performers.length > 0;
  const named = heard || writers.length === 0 ? performers : writers;
  return [...new Set(named.map(({ person }) => plain(catalogue.nameOf(person))))].slice(0, 3);
}

function pager(film: Film, page: number, pages: number, t: Texts) {
  const next = (page + 1) % pages;
  return row(
    button(customId('film', film.id, next), `${t.film.more} · ${t.film.page(page + 1, pages)}`),
  );
}
