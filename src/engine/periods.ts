import type { Instant } from './game.ts';

export type Period = 'week' | 'month' | 'all';
export const PERIODS: readonly Period[] = ['week', 'month', 'all'];

const DAY_MS = 86_400_000;

/** Making a format costs more than using it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();

const formatIn = (timeZone: string) =>
  new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' });

/** The calendar date that a clock in `timeZone` (an IANA name) shows, as UTC midnight of that date. */
function dateIn(timeZone: string, at: Instant): Date {
  const format = formats.get(timeZone) ?? formatIn(timeZone);
  formats.set(timeZone, format);
  const part = Object.fromEntries(format.formatToParts(at).map((p) => [p.type, Number(p.value)]));
  return new Date(Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'] ?? 1));
}

/** ISO 8601: weeks begin on Monday, and the week belongs to the year of its Thursday. */
function isoWeek(date: Date): string {
  const weekday = (date.getUTCDay() + 6) % 7;
  const thursday = new Date(date.getTime() + (3 - weekday) * DAY_MS);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - newYear) / (7 * DAY_MS)) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}

/** The board that an instant belongs to: `2026-W47`, `2026-11` or `all`. */
export function periodKey(period: Period, at: Instant, timeZone: string): string {
  if (period === 'all') return 'all';
  const date = dateIn(timeZone, at);
  return period === 'week' ? isoWeek(date) : date.toISOString().slice(0, 7);
}
