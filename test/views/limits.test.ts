import { describe, expect, test } from 'vitest';
import { textsFor } from '../../src/i18n/index.ts';
import { boardView } from '../../src/views/board.ts';
import { cardView } from '../../src/views/card.ts';
import { endView, tableView } from '../../src/views/end.ts';
import { severalView, unknownView } from '../../src/views/find.ts';
import { notice } from '../../src/views/notice.ts';
import { questionView } from '../../src/views/question.ts';
import { revealView } from '../../src/views/reveal.ts';
import { channelsView, MOST_CHANNELS } from '../../src/views/settings.ts';
import { oneOfEach } from '../support/everyKind.ts';
import { crowd, filledWith, NASTY, playedBy } from '../support/extremeGames.ts';
import { asked } from '../support/gameBuilder.ts';
import { refusedBy } from '../support/payloadChecks.ts';

const t = textsFor('en-US');
const FAR = 4_102_444_800_000;
const PINGS = /@everyone|@here|<[@#:][^\u200B\d]|<t:0/;

describe.each(NASTY.map((text, i) => [i, text] as const))(
  'a text that breaks things (%d)',
  (_, text) => {
    const questions = oneOfEach.map((question) => filledWith(question, text));

    test.each(questions)('in a question of kind $kind', (question) => {
      const game = playedBy(60, [question, question]);
      for (const view of [questionView(asked(game, FAR), t, FAR), revealView(game, t)]) {
        expect(refusedBy(view)).toBeUndefined();
        expect(contentsIn(view).filter((content) => PINGS.test(content))).toEqual([]);
      }
    });

    test('at the end of a round of sixty', () => {
      const game = playedBy(60, [...questions, ...questions]);
      const someone = crowd(1)[0] ?? '';
      for (const view of [endView(game, t), tableView(game, t), cardView(game, someone, t)])
        expect(refusedBy(view)).toBeUndefined();
    });

    test('as what somebody looked for', () => {
      const hits = Array.from({ length: 9 }, (__, i) => ({
        kind: 'cue' as const,
        id: `${'i'.repeat(80)}${i}`,
        name: text,
        film: text,
        score: 1,
      }));
      for (const view of [
        unknownView(text, hits, t),
        severalView(text, hits, t),
        unknownView(text, [], t),
      ]) {
        expect(refusedBy(view)).toBeUndefined();
        expect(contentsIn(view).filter((content) => PINGS.test(content))).toEqual([]);
      }
    });
  },
);

describe('a crowd', () => {
  test.each([1, 2, 5, 10, 11, 39, 40, 41, 60, 500])('of %d fits', (players) => {
    const game = playedBy(players);
    const views = [
      questionView(asked(game, FAR), t, FAR),
      revealView(game, t),
      endView(game, t),
      tableView(game, t),
    ];
    for (const view of views) expect(refusedBy(view)).toBeUndefined();
  });

  test('that all share one place fits', () => {
    const game = playedBy(200);
    const tallies = Object.fromEntries(
      Object.entries(game.tallies).map(([id, tally]) => [id, { ...tally, points: 9_999_999 }]),
    );
    for (const view of [endView({ ...game, tallies }, t), tableView({ ...game, tallies }, t)])
      expect(refusedBy(view)).toBeUndefined();
  });
});

test('a board of the longest ids and the most points fits', () => {
  const lines = crowd(10).map((userId, i) => ({
    userId,
    place: 9990 + i,
    points: Number.MAX_SAFE_INTEGER,
  }));
  const own = lines[9] ?? { userId: '', place: 1, points: 0 };
  for (const page of [0, 1, 999])
    expect(
      refusedBy(boardView({ period: 'week', page, pages: 1000, lines, asker: own.userId, own }, t)),
    ).toBeUndefined();
});

test('the settings of as many channels as a select holds fit', () => {
  const channels = crowd(MOST_CHANNELS);
  expect(
    refusedBy(channelsView({ channels, before: channels, word: 'Saved.' }, t)),
  ).toBeUndefined();
});

test('every refusal fits a message, however long what it names', () => {
  const long = 'x'.repeat(5000);
  for (const sentence of [
    t.refusals.wrongChannel(crowd(25)),
    t.fault(long),
    t.refusals.store(long),
  ])
    expect(refusedBy(notice(sentence))).toBeUndefined();
});

/** Texts in which Discord reads markdown; labels of buttons are plain. */
function contentsIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(contentsIn);
  if (typeof part !== 'object' || part === null) return [];
  const own = 'content' in part && typeof part.content === 'string' ? [part.content] : [];
  return [...own, ...Object.values(part).flatMap(contentsIn)];
}
