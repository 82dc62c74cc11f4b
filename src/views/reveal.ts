import type { Game, Mark, Result } from '../engine/game.ts';
import type { Question } from '../engine/question.ts';
import { standingsBefore, standingsOf, type Standing } from '../engine/standings.ts';
import type { Texts } from '../i18n/index.ts';
import { customId } from './customId.ts';
import { button, COLORS, container, row, text } from './parts.ts';
import { payload, type Payload } from './payload.ts';
import { choices, questionHead } from './question.ts';
import {
  answerText,
  askText,
  choiceName,
  optionLabels,
  sourceText,
  whyText,
} from './questionTexts.ts';
import { mention, placesList, plain, small } from './text.ts';

const NAMED = 10;
const TOP = 5;

/** The last closed question, in place of the open one: answer, who had it, why, and the top five. */
export function revealView(game: Game, t: Texts): Payload {
  const result = game.results.at(-1);
  const question = result && game.questions[result.question];
  if (result === undefined || question === undefined) return payload(text(t.refusals.gameOver));
  const { listed, rows } = choices(game, result.question, question, t, question.answer);
  const anyRight = result.marks.some((mark) => mark.right);
  return payload(
    container(anyRight ? COLORS.right : COLORS.closed, [
      text(questionHead(game, result.question, question, t)),
      text(`### ${askText(question, t)}`),
      listed === undefined ? undefined : text(listed),
      ...rows,
      text(whoHadIt(question, result, listed !== undefined, t)),
      text(`${whyText(question, t)}\n${small(sourceText(question, t))}`),
      topFive(game, t),
      game.phase === 'pause' ? text(small(t.reveal.next)) : undefined,
      game.rules.mode === 'single' ? row(button(customId('quick'), t.reveal.again)) : undefined,
    ]),
  );
}

/** The answer is named once: in the list above, before those who had it, or with the word that nobody did. */
function whoHadIt(
  question: Question,
  { marks, skipped }: Result,
  isListed: boolean,
  t: Texts,
): string {
  if (marks.length === 0) {
    const unanswered = skipped ? t.reveal.skippedUnanswered : t.reveal.noAnswer;
    return unanswered(answerText(question, t));
  }
  const lines: string[] = skipped ? [t.reveal.skipped] : [];
  const right = marks.filter((mark) => mark.right);
  if (right.length === 0) lines.push(t.reveal.nobody(answerText(question, t)));
  else {
    if (!isListed) lines.push(`**✓ ${plain(optionLabels(question, t)[question.answer] ?? '')}**`);
    lines.push(t.reveal.right(named(right, t)));
  }
  const wrong = question.options
    .map((_, i) => ({
      choice: choiceName(question, i, t),
      count: marks.filter((mark) => !mark.right && mark.choice === i).length,
    }))
    .filter(({ count }) => count > 0);
  if (wrong.length > 0) lines.push(t.reveal.chose(wrong));
  return lines.join('\n');
}

function named(right: readonly Mark[], t: Texts): string[] {
  const people = right
    .slice(0, NAMED)
    .map(({ by, took, points }) => t.reveal.rightOne({ who: mention(by), took, points }));
  return right.length > NAMED ? [...people, t.reveal.andMore(right.length - NAMED)] : people;
}

function topFive(game: Game, t: Texts) {
  const standings = standingsOf(game).filter(({ points }) => points > 0);
  if (standings.length === 0 || game.questions.length === 1) return undefined;
  const before = new Map(standingsBefore(game).map((standing) => [standing.userId, standing]));
  const lines = standings.slice(0, TOP).map((standing) => {
    const moved = game.results.length > 1 ? movement(standing, before.get(standing.userId), t) : '';
    const { place, userId, points } = standing;
    return { place, line: t.reveal.line({ place, who: mention(userId), points, moved }) };
  });
  return text(`**${t.reveal.board}**\n${placesList(lines)}`);
}

function movement(now: Standing, before: Standing | undefined, t: Texts): string {
  if (before === undefined || before.points === 0) return t.reveal.isNew;
  const places = before.place - now.place;
  if (places === 0) return '';
  return places > 0 ? t.reveal.up(places) : t.reveal.down(-places);
}
