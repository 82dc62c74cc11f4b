import { describe, expect, test } from 'vitest';
import { textsFor } from '../../src/i18n/index.ts';
import { boardView } from '../../src/views/board.ts';
import { cardView } from '../../src/views/card.ts';
import { cueCard } from '../../src/views/cueCard.ts';
import { endView, tableView } from '../../src/views/end.ts';
import { differenceView, termView } from '../../src/views/explain.ts';
import { filmCard } from '../../src/views/filmCard.ts';
import { nameView, severalView, unknownView } from '../../src/views/find.ts';
import { helpView, welcomeView } from '../../src/views/help.ts';
import type { Payload } from '../../src/views/payload.ts';
import { movedOnView, questionView } from '../../src/views/question.ts';
import { revealView } from '../../src/views/reveal.ts';
import { channelsView } from '../../src/views/settings.ts';
import { everyKind } from '../support/everyKind.ts';
import {
  ANA,
  BEN,
  CHANNEL,
  CLEO,
  START,
  aGame,
  after,
  anOpenGame,
  answer,
  asked,
  closed,
  played,
} from '../support/gameBuilder.ts';
import { refusedBy, slipsIn } from '../support/payloadChecks.ts';
import { smallCatalogue } from '../support/smallCatalogue.ts';

const t = textsFor('en-US');
const deadline = START + 20_000;

const first = (() => {
  const open = anOpenGame();
  return closed(
    after(
      open,
      answer(open, ANA),
      answer(open, BEN, { ms: 4200 }),
      answer(open, CLEO, { choice: 2 }),
    ),
  );
})();
const second = (() => {
  const open = asked(first, deadline + 5000);
  return closed(
    after(open, answer(open, BEN), answer(open, CLEO), answer(open, ANA, { choice: 3 })),
  );
})();
const over = played(second, ANA, BEN);
const nobody = (() => {
  const open = anOpenGame();
  return closed(after(open, answer(open, ANA, { choice: 0 })));
})();
const skipped = (() => {
  const open = anOpenGame();
  return closed(after(open, { type: 'skipVoted', by: ANA }));
})();
const single = (() => {
  const open = anOpenGame({
    questions: [everyKind['score-or-soundtrack']],
    rules: { mode: 'single' },
  });
  return closed(after(open, answer(open, ANA), answer(open, BEN, { choice: 1 })));
})();
const hit = (kind: 'film' | 'cue' | 'person', id: string, name: string, more: object = {}) => ({
  kind,
  id,
  name,
  score: 1,
  ...more,
});
const hits = [
  hit('film', 'star-wars-1977', 'Star Wars', { year: 1977 }),
  hit('film', 'stardust-2007', 'Stardust', { year: 2007 }),
  hit('cue', 'main-title-1975', 'Main Title', { film: 'Jaws' }),
];
const lines = [
  { userId: ANA, place: 1, points: 1200 },
  { userId: BEN, place: 2, points: 1 },
  { userId: CLEO, place: 2, points: 1 },
];
const filmOf = (id: string) =>
  filmCard(smallCatalogue.films.find((film) => film.id === id) ?? never(id), smallCatalogue, t);
const cueOf = (id: string) => cueCard(smallCatalogue.cue(id) ?? never(id), smallCatalogue, t);
const never = (id: string): never => {
  throw new Error(`${id} is not in the small catalogue`);
};

const VIEWS: { readonly [name: string]: Payload } = {
  ...Object.fromEntries(
    Object.entries(everyKind).map(([kind, question]) => [
      `question-${kind}`,
      questionView(anOpenGame({ questions: [question, question] }), t, deadline),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(everyKind).map(([kind, question]) => {
      const open = anOpenGame({ questions: [question, question] });
      return [`reveal-${kind}`, revealView(closed(after(open, answer(open, ANA))), t)];
    }),
  ),
  'question-returned': questionView({ ...anOpenGame(), returned: 0 }, t, deadline),
  'question-answered': questionView(after(anOpenGame(), answer(anOpenGame(), ANA)), t, deadline),
  'question-moved-on': movedOnView(t),
  'reveal-first': revealView(first, t),
  'reveal-second': revealView(second, t),
  'reveal-nobody': revealView(nobody, t),
  'reveal-no-answer': revealView(played(aGame()), t),
  'reveal-skipped': revealView(skipped, t),
  'reveal-single': revealView(single, t),
  end: endView(over, t),
  'end-nobody': endView(played(played(aGame())), t),
  'end-stopped': endView(
    closed(after(anOpenGame(), { type: 'stopped', by: ANA, moderator: false })),
    t,
  ),
  table: tableView(over, t),
  card: cardView(over, BEN, t),
  'card-of-a-bystander': cardView(over, 'somebody', t),
  board: boardView(
    {
      period: 'week',
      page: 1,
      pages: 3,
      lines,
      asker: BEN,
      own: { userId: BEN, place: 2, points: 1 },
    },
    t,
  ),
  'board-without-you': boardView({ period: 'all', page: 0, pages: 1, lines, asker: ANA }, t),
  'board-empty': boardView({ period: 'month', page: 0, pages: 1, lines: [], asker: ANA }, t),
  'settings-anywhere': channelsView({ channels: [] }, t),
  'settings-changed': channelsView({ channels: [CHANNEL], before: [], word: t.settings.saved }, t),
  'film-score': filmOf('jaws-1975'),
  'film-songs': filmOf('guardians-of-the-galaxy-2014'),
  'film-adapted': filmOf('the-sting-1973'),
  'film-markdown': filmOf('batteries-not-included-1987'),
  'film-without-score': filmOf('no-country-for-old-men-2007'),
  'cue-score': cueOf('main-title-1975'),
  'cue-needle-drop': cueOf('hooked-on-a-feeling-2014'),
  'cue-debatable': cueOf('the-entertainer-1973'),
  'cue-album-only': cueOf('odd-tune-1987'),
  difference: differenceView(smallCatalogue, t),
  term: termView(smallCatalogue.terms[0] ?? never('term'), smallCatalogue, t),
  'find-did-you-mean': unknownView('Starwarz', hits, t),
  'find-nothing': unknownView('qwertz', [], t),
  'find-several': severalView('star', hits, t),
  'find-person': nameView('John Williams', hits.slice(0, 2), t),
  'help-player': helpView(false, {}, t),
  'help-moderator': helpView(
    true,
    { privacy: 'https://example.com/privacy', support: 'https://example.com' },
    t,
  ),
  welcome: welcomeView(t),
};

describe.each(Object.entries(VIEWS))('%s', (name, payload) => {
  test('is what was reviewed', async () => {
    await expect(`${JSON.stringify(payload, null, 2)}\n`).toMatchFileSnapshot(
      `../snapshots/en/${name}.json`,
    );
  });

  test('is a message that Discord takes, without a slip', () => {
    expect(refusedBy(payload)).toBeUndefined();
    expect(slipsIn(payload)).toEqual([]);
  });
});
