import { el } from '../el.ts';

const TICK_MS = 1000;

const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always' });

function fromNow(seconds: number): string {
  const distance = seconds - Date.now() / 1000;
  const [unit, size] = UNITS.find(([, each]) => Math.abs(distance) >= each) ?? ['second', 1];
  return relative.format(Math.round(distance / size), unit);
}

function longForm(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime())
    ? 'a date out of range'
    : new Intl.DateTimeFormat('en', STYLES['F']).format(date);
}

/** The `<t:…>` of a message. The relative ones are kept up to date by `tickTimestamps`. */
export function timestamp(seconds: number, style: string): HTMLTimeElement {
  const date = new Date(seconds * 1000);
  const valid = !Number.isNaN(date.getTime());
  const text =
    style === 'R'
      ? fromNow(seconds)
      : valid
        ? new Intl.DateTimeFormat('en', STYLES[style] ?? STYLES['f']).format(date)
        : longForm(seconds);
  return el(
    'time',
    {
      class: 'timestamp',
      datetime: valid ? date.toISOString() : undefined,
      title: longForm(seconds),
      'data-relative': style === 'R' ? seconds : undefined,
      'aria-live': 'off',
    },
    text,
  );
}

/** Counts all relative times of the page on, every second, for as long as the page lives. */
export function tickTimestamps(): void {
  setInterval(() => {
    for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-relative]')) {
      const text = fromNow(Number(time.dataset['relative']));
      if (time.firstChild !== null && time.textContent !== text) time.firstChild.nodeValue = text;
    }
  }, TICK_MS);
}
