import { type ListedChoice, choiceList } from './choiceList.ts';
import { button, el } from './el.ts';

const SEARCH_FROM = 11;
const EDGE = 8;

export interface PickerRequest {
  readonly anchor: HTMLElement;
  readonly label: string;
  readonly choices: readonly ListedChoice[];
  readonly chosen: readonly string[];
  readonly min: number;
  readonly max: number;
  readonly done: (values: readonly string[]) => void;
}

/** Below the anchor if there is room, else above, and always inside the window. */
function placeBeside(panel: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const width = Math.min(Math.max(at.width, 240), innerWidth - 2 * EDGE);
  panel.style.width = `${width}px`;
  panel.style.left = `${Math.max(EDGE, Math.min(at.left, innerWidth - width - EDGE))}px`;
  const height = panel.offsetHeight;
  const below = at.bottom + 4;
  const top = below + height < innerHeight ? below : at.top - height - 4;
  panel.style.top = `${Math.max(EDGE, Math.min(top, innerHeight - height - EDGE))}px`;
}

function countText({ min, max }: PickerRequest, count: number): string {
  if (count < min) return `Choose at least ${min}`;
  if (count > max) return `Choose at most ${max}`;
  return max === 1 ? '' : `${count} of up to ${max} chosen`;
}

/** Opens a list over the page; closing it without finishing changes nothing. */
export function openPicker(request: PickerRequest): void {
  const { anchor, label, choices, min, max, done } = request;
  const chosen = new Set(request.chosen);
  const searchable = choices.length >= SEARCH_FROM;
  const search = searchable
    ? el('input', { type: 'text', placeholder: 'Search', 'aria-label': `Search: ${label}` })
    : el('div', { tabindex: '0', class: 'picker-keys', 'aria-label': label });
  search.setAttribute('role', 'combobox');

  const close = (): void => panel.hidePopover();
  const finish = (): void => {
    if (chosen.size < min || chosen.size > max) return;
    close();
    done([...chosen]);
  };
  const pick = ({ value }: ListedChoice): void => {
    if (!chosen.delete(value)) {
      if (max === 1) chosen.clear();
      chosen.add(value);
    }
    if (max === 1 && chosen.size === 1) finish();
    else refresh();
  };
  const list = choiceList(search, label, pick);
  const status = el('span', { class: 'quiet', role: 'status' });
  const finishButton = button('button primary', 'Done', finish);
  const footer = el('div', { class: 'picker-footer' }, status, finishButton);
  const panel = el('div', {
    class: 'picker',
    popover: 'auto',
    role: 'dialog',
    'aria-label': label,
  });
  panel.append(search, list.element, footer);
  footer.hidden = max === 1 && min === 1;

  const refresh = (): void => {
    const wanted = search instanceof HTMLInputElement ? search.value.toLowerCase() : '';
    const fitting = choices.filter((choice) => choice.label.toLowerCase().includes(wanted));
    list.show(fitting.map((choice) => ({ ...choice, chosen: chosen.has(choice.value) })));
    status.textContent = countText(request, chosen.size);
    finishButton.disabled = chosen.size < min || chosen.size > max;
  };
  const pickActive = (): void => {
    const active = list.active();
    if (active !== undefined) pick(active);
  };
  search.addEventListener('input', refresh);
  search.addEventListener('keydown', (event) => {
    const chooses = event.key === 'Enter' || (event.key === ' ' && !searchable);
    if (chooses) pickActive();
    if (chooses || list.takesKey(event)) event.preventDefault();
  });
  panel.addEventListener('toggle', ({ newState }) => {
    if (newState === 'closed') panel.remove();
  });

  document.body.append(panel);
  panel.showPopover();
  refresh();
  placeBeside(panel, anchor);
  search.focus();
}
