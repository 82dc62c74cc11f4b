import type { Question } from '../engine/question.ts';
import type { Texts } from '../i18n/index.ts';
import { cut, LETTERS, plain, plainAll } from './text.ts';

type Sentence = (params: Question['params']) => string;

function sentenceOf(sentences: object, kind: string): Sentence | undefined {
  return Object.hasOwn(sentences, kind)
    ? (sentences as Readonly<Record<string, Sentence>>)[kind]
    : undefined;
}

/** A question saved by another version may be of a kind that is gone, or lack what its sentence needs. */
function said(sentences: object, { kind, params }: Question, otherwise: string): string {
  try {
    return sentenceOf(sentences, kind)?.(plainAll(params)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

export function askText(question: Question, t: Texts): string {
  return cut(said(t.ask, question, t.unknownKind.ask), 600);
}

export function whyText(question: Question, t: Texts): string {
  return cut(said(t.why, question, t.unknownKind.why), 900);
}

export function kindName(kind: string, t: Texts): string {
  const names: Readonly<Record<string, string>> = t.kinds;
  return Object.hasOwn(names, kind) ? (names[kind] ?? '') : t.unknownKind.name;
}

/** Four of these, escaped, leave room in a message for what explains them. */
const LONGEST_OPTION = 120;

/** The words of an option, without markdown: buttons show none. */
export function optionLabels(question: Question, t: Texts): string[] {
  const words: Readonly<Record<string, string>> = t.options;
  if (question.kind !== 'score-or-soundtrack')
    return question.options.map((option) => cut(option, LONGEST_OPTION));
  return question.options.map((option) => words[option] ?? option);
}

/** How a choice is spoken of: by its letter, or by its words where the buttons carry words only. */
export function choiceName(question: Question, choice: number, t: Texts): string {
  const label = optionLabels(question, t)[choice];
  return question.kind === 'score-or-soundtrack' ? (label ?? '?') : (LETTERS[choice] ?? '?');
}

/** The right option inside a sentence. */
export function answerText(question: Question, t: Texts): string {
  const option = question.options[question.answer] ?? '';
  const spoken: Readonly<Record<string, string>> = t.spokenOptions;
  return question.kind === 'score-or-soundtrack'
    ? (spoken[option] ?? option)
    : plain(cut(option, LONGEST_OPTION));
}

export function sourceText(question: Question, t: Texts): string {
  const names = question.evidence.from.map((name) => t.source.names[name] ?? name);
  return t.source.line(names, t.source.confidences[question.evidence.confidence] ?? '');
}
