import { escapeMarkdown } from 'discord.js';

/** Shortens to `max` UTF-16 units, as Discord counts, without splitting a character. */
export function cut(value: string, max: number): string {
  if (value.length <= max) return value;
  let short = '';
  for (const { segment } of new Intl.Segmenter().segment(value)) {
    if (short.length + segment.length > max - 1) break;
    short += segment;
  }
  return `${short.trimEnd()}…`;
}

/**
 * Makes a name or a person's text show as it is: markdown, headings, lists, links and mentions lose their
 * meaning. Escaping happens here and nowhere else.
 */
export function plain(value: string): string {
  const oneLine = value.replace(/\s+/gu, ' ').trim();
  const escaped = escapeMarkdown(oneLine, {
    heading: true,
    bulletedList: true,
    numberedList: true,
    maskedLink: true,
  });
  const atStart = escaped.replace(/^(?=-#|>)/u, '\\');
  return atStart.replace(/[<@]/gu, (mark) => `${mark}\u200B`);
}

/** A copy of plain JSON with every string in it made plain. */
export function plainAll<T>(value: T): T {
  if (typeof value === 'string') return plain(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => plainAll(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainAll(item)])) as T;
}

/**
 * Lines that begin with places, one below the other. Discord numbers such a list itself, from its first
 * number on: where a place is shared, the numbers are escaped so that they stay what they are.
 */
export function placesList(
  lines: readonly { readonly place: number; readonly line: string }[],
): string {
  const first = lines[0]?.place ?? 1;
  const even = lines.every(({ place }, i) => place === first + i);
  return lines.map(({ line }) => (even ? line : line.replace(/^(\d+)\./, '$1\\.'))).join('\n');
}

export const mention = (userId: string) => `<@${userId}>`;
export const channelLink = (channelId: string) => `<#${channelId}>`;
export const LETTERS = ['A', 'B', 'C', 'D'] as const;
export const small = (value: string) => `-# ${value}`;
