import { expect, test } from 'vitest';
import type { InteractionResult } from '../../../src/sandbox/driver/person.ts';
import { nextQuestion, PATIENCE_MS, press } from '../support/playing.ts';
import { buttonsOf, isReveal, optionButtons, textOf, words } from '../support/reading.ts';
import { boardOf, recount, scorers } from '../support/recount.ts';
import type { Room, Venue } from '../support/venue.ts';
import { expectRefusal } from './refusals.ts';

const SCORE = /Known for its original score\./;
const SONGS = /Known for its song soundtrack\./;
const BOTH = /Known for both score and songs\./;
const NO_SCORE = /No original score\./;

/** What the card of a film must say; a second title is the one to choose when the bot asks which. */
const FILMS: readonly (readonly [title: string, says: readonly RegExp[], which?: RegExp])[] = [
  ['Star Wars', [SCORE, /Original score by John Williams/, /Won: Academy Award/]],
  ['The Dark Knight', [SCORE, /Original score by Hans Zimmer and James Newton Howard/]],
  ['The Social Network', [SCORE, /Original score by Trent Reznor and Atticus Ross/]],
  ['Guardians of the Galaxy', [SONGS, /Original score by Tyler Bates/, /needle drop/]],
  ['Pulp Fiction', [SONGS, NO_SCORE, /“Misirlou” · needle drop · Dick Dale/]],
  ['Jaws', [SCORE, /Original score by John Williams/]],
  ['Psycho', [SCORE, /Original score by Bernard Herrmann/], /^Psycho \(1960\)$/],
  ['The Godfather', [SCORE, /Original score by Nino Rota/]],
  ['2001', [NO_SCORE, /“The Blue Danube” · existing work · Johann Strauss II/]],
  ['Titanic', [BOTH, /Original score by James Horner/], /^Titanic \(1997\)$/],
  ['Inception', [SCORE, /Original score by Hans Zimmer/]],
  ['Black Panther', [BOTH, /Original score by Ludwig Göransson/]],
  ['Frozen', [BOTH, /Original score by Christophe Beck/, /song written for the film/]],
  ['The Graduate', [/Known for (its song soundtrack|both score and songs)\./, /Simon & Garfunkel/]],
  ['Reservoir Dogs', [SONGS, NO_SCORE, /“Stuck in the Middle with You” · needle drop/]],
  ['Trainspotting', [SONGS, NO_SCORE, /“Lust for Life” · needle drop/]],
  ['Apocalypse Now', [BOTH, /Carmine Coppola/, /“Ride of the Valkyries” · existing work/]],
  ['The Lord of the Rings', [SCORE, /Howard Shore/], /The Fellowship of the Ring \(2001\)$/],
  ['Parasite', [SCORE, /Original score by Jung Jae-il/]],
  ['Dune', [SCORE, /Original score by Hans Zimmer/], /^Dune \(2021\)$/],
  ['Oppenheimer', [SCORE, /Original score by Ludwig Göransson/]],
  ['Barbie', [SONGS, /Original score by Mark Ronson and Andrew Wyatt/]],
];

const CUES: readonly (readonly [title: string, says: readonly RegExp[]])[] = [
  [
    'The Imperial March',
    [/^Original score$/m, /John Williams/, /The Empire Strikes Back \(1980\)/],
  ],
  ['Stuck in the Middle with You', [/^A needle drop/m, /Stealers Wheel/, /Reservoir Dogs/]],
  ['My Heart Will Go On', [/^A song written for the film/m, /Titanic \(1997\)/]],
  ['The Blue Danube', [/^An existing work/m, /Johann Strauss II/, /2001: A Space Odyssey/]],
  ['The Entertainer', [/^An adaptation of existing music/m, /Scott Joplin/, /The Sting \(1973\)/]],
];

/** What the bot says about films, cues and words. */
export function cards(venue: () => Venue): void {
  test('answers score or soundtrack for the films that everybody asks about', async () => {
    const room = await venue().room('Films');
    for (const [title, says, which] of FILMS) {
      const card = await ask(room, title, which);
      expect(words(card)).toMatch(/^-# Source: /m);
      expectSays(card, says);
    }
    expectRefusal(
      await room.as('Ana').command('score-or-soundtrack', { title: 'Dune' }),
      /^“Dune” could be Dune \(\d{4}\) or Dune \(\d{4}\)\. Which one\?/,
    );
  });

  test('answers score or soundtrack for a cue or a song', async () => {
    const room = await venue().room('Cues');
    for (const [title, says] of CUES) {
      const card = await ask(room, title);
      expect(words(card)).toContain('About ');
      expectSays(card, says);
    }
  });

  test('completes titles while they are typed, and forgives typing errors', async () => {
    const ana = (await venue().room('Typing')).as('Ana');
    for (const [typed, name] of [
      ['imper', /The Imperial March.*The Empire Strikes Back/],
      ['starwarz', /^Star Wars \(1977\)$/],
      ['godfahter', /^The Godfather \(1972\)$/],
    ] as const) {
      const { choices } = await ana.autocomplete('score-or-soundtrack', { title: typed }, 'title');
      const found = choices?.find((choice) => name.test(choice.name));
      expect([typed, found?.name]).toEqual([typed, expect.stringMatching(name)]);
      const card = await ana.command('score-or-soundtrack', { title: String(found?.value) });
      expect(words(card)).toMatch(/^-# Source: /m);
    }
    const nonsense = await ana.command('score-or-soundtrack', { title: 'Starwarz' });
    expectRefusal(nonsense, /^I don’t know “Starwarz”\. Did you mean Star Wars \(1977\)/, 600);
    const chosen = buttonsOf(nonsense.message ?? NOTHING)[0]?.custom_id ?? '';
    expectSays(await ana.click(nonsense.message ?? NOTHING, chosen), [SCORE]);
  });

  test('asks the channel one quick question when no title is given', async () => {
    const room = await venue().room('Quick');
    const { message } = await room.as('Ana').command('score-or-soundtrack');
    expect(textOf(message ?? NOTHING)).toMatch(/<@\d+> asks the channel: score or/);
    const question = await nextQuestion(room, 'Ana', '0');
    expect(optionButtons(question)).toHaveLength(2);
    const clicks = await Promise.all([
      press(room, question, 'Ana', 0),
      press(room, question, 'Ben', 1),
    ]);
    expect(words(await room.as('Ana').command('trivia skip'))).toMatch(/^1 vote to skip, 2 needed/);
    expect(words(await room.as('Ben').command('trivia skip'))).toBe('Skipped.');
    const reveal = await room.as('Ana').waitForMessage(isReveal, { timeoutMs: PATIENCE_MS });
    expect(buttonsOf(reveal).map(({ label }) => label)).toContain('Another one');
    const points = await recount(room, clicks, { after: '0', seconds: 20 });
    expect(await boardOf(room, 'Gus', 'week')).toEqual(scorers(points));
  });

  test('explains the difference, each word of it, and says when it has no entry', async () => {
    const ana = (await venue().room('Words')).as('Ana');
    const difference = await ana.command('explain');
    expectSays(difference, [
      /An original score is tailored to its film/,
      /A soundtrack is all the music in the film/,
      /Every score is part of a soundtrack/,
      /“.+” in .+ \(\d{4}\): original score/,
      /“.+” in .+ \(\d{4}\): needle drop/,
    ]);
    const { choices = [] } = await ana.autocomplete('explain', { term: '' }, 'term');
    expect(choices.length).toBeGreaterThan(10);
    for (const { value } of choices)
      expectSays(await ana.command('explain', { term: String(value) }), [/For example\n- /]);
    const none = await ana.command('explain', { term: 'zzzz' });
    expectRefusal(none, /^I have no entry for “zzzz”\./);
  });
}

async function ask(room: Room, title: string, which?: RegExp): Promise<InteractionResult> {
  const answer = await room.as('Ana').command('score-or-soundtrack', { title });
  const buttons = buttonsOf(answer.message ?? NOTHING);
  const choice = which && buttons.find(({ label = '' }) => which.test(label));
  if (choice?.custom_id === undefined || answer.message === undefined) return answer;
  return room.as('Ana').click(answer.message, choice.custom_id);
}

/** In public, as plain as a person reads it: bold and italics put aside. */
function expectSays(result: InteractionResult, says: readonly RegExp[]): void {
  const text = words(result).replaceAll('*', '');
  for (const each of says) expect(text).toMatch(each);
  expect((result.message?.flags ?? 0) & 64).toBe(0);
}

const NOTHING = { content: '', components: [], embeds: [] } as unknown as Parameters<
  typeof buttonsOf
>[0];
