import { el } from '../el.ts';
import { nameOfPerson } from './messageContext.ts';
import type { Person } from '../world/peopleTypes.ts';

const FALLBACK = '#5865f2';

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return words
    .slice(0, 2)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .toUpperCase();
}

/** Black or white, whichever reads better on the color. */
function inkOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#ffffff';
}

/** A disc with initials; it says nothing that the name beside it does not, so it is hidden from readers. */
export function avatar(person: Person): HTMLElement {
  const color = /^#[0-9a-f]{6}$/i.test(person.color ?? '') ? (person.color ?? FALLBACK) : FALLBACK;
  const disc = el(
    'span',
    { class: 'avatar', 'aria-hidden': 'true' },
    initials(nameOfPerson(person)),
  );
  disc.style.backgroundColor = color;
  disc.style.color = inkOn(color);
  return disc;
}
