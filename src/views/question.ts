import type { Game } from '../engine/game.ts';
import type { Question } from '../engine/question.ts';
import { basePoints } from '../engine/scoring.ts';
import type { Texts } from '../i18n/index.ts';
import { customId } from './customId.ts';
import { button, COLORS, container, row, text, type Row } from './parts.ts';
import { payload, type Payload } from './payload.ts';
import { askText, kindName, optionLabels } from './questionTexts.ts';
import { LETTERS, plain, small } from './text.ts';

/** Longer labels are cut off on phones, so they are listed above and the buttons carry letters. */
const LONGEST_LABEL = 34;
const BUTTONS_IN_A_ROW = 2;

export interface Choices {
  /** Options as a list, where the buttons carry letters only. */
  readonly listed: string | undefined;
  readonly rows: readonly Row[];
}

/** Buttons for the options; `answer` given means revealed: all disabled, the right one marked. */
export function choices(
  game: Game,
  index: number,
  question: Question,
  t: Texts,
  answer?: number,
): Choices {
  const labels = optionLabels(question, t);
  const worded = question.kind === 'score-or-soundtrack';
  const long = labels.some((label) => label.length > LONGEST_LABEL);
  const buttons = labels.map((label, i) => {
    const letter = LETTERS[i] ?? '?';
    const words = worded ? label : long ? letter : t.question.option(letter, label);
    const id = customId('ans', game.id, index, i);
    if (answer === undefined) return button(id, words, 'primary');
    return button(
      id,
      i === answer ? `✓ ${words}` : words,
      i === answer ? 'success' : 'secondary',
      true,
    );
  });
  const rows: Row[] = [];
  for (let i = 0; i < buttons.length; i += BUTTONS_IN_A_ROW)
    rows.push(row(...buttons.slice(i, i + BUTTONS_IN_A_ROW)));
  return { listed: long ? listOf(labels, t, answer) : undefined, rows };
}

function listOf(labels: readonly string[], t: Texts, answer: number | undefined): string {
  const lines = labels.map((label, i) => {
    const line = t.question.option(LETTERS[i] ?? '?', plain(label));
    return i === answer ? `**✓ ${line}**` : line;
  });
  return lines.join('\n');
}

export function questionHead(game: Game, index: number, question: Question, t: Texts): string {
  return small(
    t.question.head({
      number: index + 1,
      total: game.questions.length,
      kind: kindName(question.kind, t),
      difficulty: t.difficulties[question.difficulty],
      points: basePoints(question.difficulty),
    }),
  );
}

/** The open question. Shows nothing that depends on which option is right. */
export function questionView(game: Game, t: Texts, closesAt: number): Payload {
  const question = game.questions[game.index];
  if (question === undefined) return payload(text(t.refusals.gameOver));
  const { listed, rows } = choices(game, game.index, question, t);
  const answered = Object.keys(game.answers).length;
  const foot = [t.question.closes(Math.round(closesAt / 1000))];
  if (answered > 0) foot.push(t.question.answered(answered));
  return payload(
    container(COLORS.question, [
      game.returned === game.index ? text(t.question.returned) : undefined,
      text(questionHead(game, game.index, question, t)),
      text(`### ${askText(question, t)}`),
      listed === undefined ? undefined : text(listed),
      ...rows,
      text(small(foot.join(' · '))),
    ]),
  );
}

/** What is left of a question's message when the question was asked again further down. */
export function movedOnView(t: Texts): Payload {
  return payload(container(COLORS.closed, [text(small(t.question.movedOn))]));
}
