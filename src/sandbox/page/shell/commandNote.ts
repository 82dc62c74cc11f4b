import { button, el } from '../el.ts';

export interface CommandNote {
  readonly element: HTMLElement;
  readonly fail: (reason: string) => void;
}

/** The line for a command on its way; it stays only if the command gets no answer. */
export function commandNote(person: string, command: string): CommandNote {
  const text = el('span', { class: 'quiet' }, 'Sending command…');
  const element = el(
    'p',
    { class: 'note' },
    el('strong', {}, person),
    ' used ',
    el('span', { class: 'mention' }, `/${command}`),
    ' ',
    text,
  );
  return {
    element,
    fail: (reason) => {
      text.className = 'failed';
      text.textContent = reason;
      element.append(
        ' ',
        button('text-button', 'Dismiss', () => element.remove()),
      );
    },
  };
}
