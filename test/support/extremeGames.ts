import type { Game } from '../../src/engine/game.ts';
import type { Question } from '../../src/engine/question.ts';
import { START, after, aGame, answer, asked, closed } from './gameBuilder.ts';
import { oneOfEach } from './everyKind.ts';

/** Texts that have broken messages elsewhere. */
export const NASTY = [
  '*batteries not included',
  '__init__ ~~strike~~ `code` ||spoiler|| **bold**',
  '@everyone and @here, <@120000000000000001> <#1> <@&2> <:emoji:3> <t:0:R>',
  '# heading\n> quote\n- list\n1. list\n-# small',
  '[a link](https://example.com) https://example.com',
  'שיר הנושא של הסרט',
  '‮drow sdrawkcab‬',
  '👩‍👩‍👧‍👦 Z̸͎a̷l̴g̵o̴ 🎬',
  'L'.repeat(300),
  '*'.repeat(300),
  '👩‍👩‍👧‍👦'.repeat(60),
] as const;

function swapped(value: unknown, text: string): unknown {
  if (typeof value === 'string') return text;
  if (Array.isArray(value)) return Array.from({ length: 9 }, () => text);
  return value;
}

/** A question whose every word is this text; what its kind decides by stays. */
export function filledWith(question: Question, text: string): Question {
  const params = Object.fromEntries(
    Object.entries(question.params).map(([name, value]) => [
      name,
      name === 'origin' ? value : swapped(value, text),
    ]),
  ) as Question['params'];
  const coded = question.kind === 'score-or-soundtrack';
  const options = coded ? question.options : question.options.map((_, i) => `${i}${text}`);
  return { ...question, params, options };
}

/** Ids as long as Discord's longest. */
export const crowd = (count: number) =>
  Array.from({ length: count }, (_, i) => `18446744073709${String(i).padStart(6, '0')}`);

/** A game of these questions in which so many people answered all but the last, each in their own way. */
export function playedBy(players: number, questions: readonly Question[] = oneOfEach): Game {
  let game = aGame({ questions, id: 'f00dfacecafe' });
  while (game.index + 1 < questions.length && game.phase !== 'finished') {
    const open = asked(game, START + game.index * 60_000);
    const options = open.questions[open.index]?.options.length ?? 4;
    let now = open;
    for (const [i, by] of crowd(players).entries()) {
      if (now.phase !== 'open') break;
      now = after(now, answer(open, by, { choice: (i + open.index) % options, ms: i * 30 }));
    }
    game = closed(now);
  }
  return game;
}
