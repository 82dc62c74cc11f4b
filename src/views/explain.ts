import { ComponentType } from 'discord.js';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Cue, Term } from '../catalogue/schema.ts';
import type { Texts } from '../i18n/index.ts';
import { customId } from './customId.ts';
import { button, COLORS, container, row, text } from './parts.ts';
import { payload, type Payload } from './payload.ts';
import { cut, plain } from './text.ts';

const EXAMPLES = ['score', 'original-song', 'licensed-song', 'existing-work'] as const;
const TEST = { questions: 3, seconds: 20 } as const;

/** The difference between score and soundtrack, in full. */
export function differenceView(catalogue: Catalogue, t: Texts): Payload {
  const examples = EXAMPLES.flatMap((origin) => exampleOf(origin, catalogue, t));
  return payload(
    container(COLORS.question, [
      text(`## ${t.explain.title}`),
      text(t.explain.intro.join('\n')),
      examples.length > 0 ? text(`**${t.explain.examples}**\n${examples.join('\n')}`) : undefined,
      ...onward(catalogue, t),
    ]),
  );
}

/** A cue of an origin that one of the terms gives as its example, or else the best known undisputed one. */
function exampleOf(origin: Cue['origin'], catalogue: Catalogue, t: Texts): string[] {
  const shown = catalogue.terms.flatMap(({ examples }) =>
    examples.flatMap((one) => catalogue.cue(one.cue ?? '') ?? []),
  );
  const clear = (cues: readonly Cue[]) =>
    cues.filter((cue) => cue.origin === origin && cue.debatable === undefined && cue.inFilm);
  const cue = byFame(clear(shown))[0] ?? byFame(clear(catalogue.cues))[0];
  const film = cue && catalogue.film(cue.film);
  if (cue === undefined || film === undefined) return [];
  const { title, year } = film;
  return [
    `- ${t.explain.example({ cue: plain(cue.title), film: plain(title), year, origin: t.origins[origin] })}`,
  ];
}

const byFame = (cues: readonly Cue[]) => cues.toSorted((a, b) => b.fame - a.fame);

export function termView(term: Term, catalogue: Catalogue, t: Texts): Payload {
  const examples = term.examples.map(({ film, cue, shows }) => {
    const found = cue === undefined ? undefined : catalogue.cue(cue);
    const where = catalogue.film(found?.film ?? film ?? '');
    const title = where === undefined ? '' : t.titled(plain(where.title), where.year);
    const subject = found === undefined ? title : `${t.quoted(plain(found.title))}, ${title}`;
    return `- ${t.explain.shows({ subject, shows: plain(shows) })}`;
  });
  return payload(
    container(COLORS.question, [
      text(`## ${plain(capital(term.name))}`),
      text(plain(term.text)),
      text(cut(`**${t.explain.examples}**\n${examples.join('\n')}`, 2000)),
      ...onward(catalogue, t),
    ]),
  );
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function onward({ terms }: Catalogue, t: Texts) {
  const options = terms.slice(0, 25).map(({ id, name }) => ({ label: cut(name, 100), value: id }));
  const select = {
    type: ComponentType.StringSelect as const,
    custom_id: customId('term'),
    placeholder: t.explain.pick,
    options,
  };
  const test = customId('again', TEST.questions, TEST.seconds, 0, 'score-or-soundtrack');
  return [
    ...(options.length > 0
      ? [{ type: ComponentType.ActionRow as const, components: [select] }]
      : []),
    row(button(test, t.explain.testMe, 'primary')),
  ];
}
