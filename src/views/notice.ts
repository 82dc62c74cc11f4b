import { text, row, type Row } from './parts.ts';
import { payload, type Payload } from './payload.ts';
import { cut } from './text.ts';

/** A sentence or two, with buttons below where there is a next thing to do. */
export function notice(sentence: string, buttons?: Row['components']): Payload {
  const words = text(cut(sentence, 2000));
  return buttons === undefined || buttons.length === 0
    ? payload(words)
    : payload(words, row(...buttons));
}
