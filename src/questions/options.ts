import type { Film } from '../catalogue/schema.ts';
import { shuffled, type Rng } from './rng.ts';

const WRONG = 3;

/** How unlike two films are: years apart, difference in fame, no genre in common. */
function distance(one: Film, other: Film): number {
  const years = Math.abs(one.year - other.year) / 10;
  const fame = Math.abs(one.fame - other.fame) * 2;
  const strangers =
    one.genres !== undefined &&
    other.genres !== undefined &&
    !one.genres.some((genre) => other.genres?.includes(genre));
  return years + fame + (strangers ? 0.5 : 0);
}

/** A film of another generation is never among the nearest, and most films are. */
const YEARS_APART = 30;
const NEAREST = 60;
const STEPS = 50;
const FARTHEST = 2000;

/** The films most like one, nearest first, with a little chance so that the same ones do not always come. */
export function likeFilms(film: Film, pool: readonly Film[], rng: Rng): Film[] {
  const near: { readonly other: Film; readonly far: number; readonly step: number }[] = [];
  const counts = new Uint16Array(FARTHEST + 1);
  for (const other of pool) {
    if (other.id === film.id || other.form !== film.form) continue;
    if (Math.abs(other.year - film.year) > YEARS_APART) continue;
    const far = distance(film, other) + rng.below(100) / STEPS;
    const step = Math.min(FARTHEST, Math.floor(far * STEPS));
    counts[step] = (counts[step] ?? 0) + 1;
    near.push({ other, far, step });
  }
  const last = stepOf(NEAREST, counts);
  return near
    .filter(({ step }) => step <= last)
    .sort((a, b) => a.far - b.far)
    .slice(0, NEAREST)
    .map(({ other }) => other);
}

/** The step up to which so many are counted: to sort thousands for the nearest few takes milliseconds. */
function stepOf(wanted: number, counts: Uint16Array): number {
  let seen = 0;
  for (const [step, count] of counts.entries()) {
    seen += count;
    if (seen >= wanted) return step;
  }
  return FARTHEST;
}

/** Those that fit, each looked at only when it is asked for. */
export function* fitting(films: readonly Film[], fits: (film: Film) => boolean) {
  for (const film of films) if (fits(film)) yield film;
}

export interface Options {
  readonly options: readonly string[];
  readonly answer: number;
}

/**
 * The right option among three wrong ones, in any order alike; nothing with fewer than three. Takes no more
 * of the wrong ones than it needs, since finding out that one is surely wrong costs time.
 */
export function fourOptions(
  right: string,
  wrong: Iterable<Film>,
  label: (film: Film) => string,
  rng: Rng,
): Options | undefined {
  const others = new Set<string>();
  for (const film of wrong) {
    if (label(film) !== right) others.add(label(film));
    if (others.size === WRONG) break;
  }
  if (others.size < WRONG) return undefined;
  const options = shuffled([right, ...others], rng);
  return { options, answer: options.indexOf(right) };
}
