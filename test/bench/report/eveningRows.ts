import type { BotName } from '../processes/botProcess.ts';
import type { Evening, Played } from '../measures/play.ts';
import type { ByBot } from '../measures/results.ts';
import { quantile } from './quantile.ts';
import { figure, type Figure, type Row } from './row.ts';

const MB = 1e6;
const PART = { p50: 0.5, p99: 0.99 } as const;

export function eveningRows(evenings: ByBot<Evening>): Row[] {
  const sizes = evenings.leitmotif[0]?.played.map(({ games }) => games) ?? [];
  const most = Math.max(...sizes);
  return [
    row(evenings, 'memory, idle', 'MB', ({ idleRss }) => idleRss / MB),
    row(evenings, `memory, ${most} games`, 'MB', ({ fullRss }) => fullRss / MB),
    ...sizes.flatMap((games, place) => playedRows(evenings, games, place, games === most)),
  ];
}

function playedRows(evenings: ByBot<Evening>, games: number, place: number, isMost: boolean) {
  const of = (what: string, unit: string, read: (played: Played) => number): Row =>
    row(evenings, `${games} games, ${what}`, unit, ({ played }) => readAt(played[place], read));
  const time = (part: keyof typeof PART): Row => ({
    ...of(`acknowledgement ${part}`, 'ms', ({ ms }) => quantile(ms, PART[part])),
    ...pooled(evenings, place, PART[part]),
    ...(isMost && part === 'p99' ? { target: { ratio: 1.5 } } : {}),
  });
  return [
    time('p50'),
    time('p99'),
    of('clicks watched', '', ({ ms }) => ms.length),
    of('clicks not made', '', ({ failures }) => failures.length),
    of('answers taken', '%', ({ taken, ms }) => (100 * taken) / ms.length),
    of('reveal late, p50', 'ms', ({ revealLags }) => quantile(revealLags, 0.5)),
    of('next question late, p50', 'ms', ({ questionLags }) => quantile(questionLags, 0.5)),
    { ...of('essential calls a question', '', essential), target: { most: 2 } },
    of('cosmetic edits a question', '', ({ countEdits, asked }) => countEdits / asked),
    of('calls refused', '', ({ calls }) => calls.refused),
    of('core used by the bot', '%', ({ cpu }) => cpu.bot * 100),
    of('core used by Discord', '%', ({ cpu }) => cpu.discord * 100),
    of('core used by people', '%', ({ cpu }) => cpu.crowd * 100),
  ];
}

/** Of one question: its post, its reveal, and whatever else is not a count of answers. */
function essential({ calls, asked, revealed, countEdits }: Played): number {
  const { posts, edits, others } = calls;
  return (posts + others) / asked + (edits - countEdits) / revealed;
}

function row(
  evenings: ByBot<Evening>,
  what: string,
  unit: string,
  read: (evening: Evening) => number,
): Row {
  const by = (bot: BotName): Figure => figure(evenings[bot].map(read));
  return { what, unit, floor: by('raw'), bare: by('bare'), own: by('leitmotif') };
}

/** The quantile over the clicks of all rounds, beside that of each. */
function pooled(evenings: ByBot<Evening>, place: number, part: number) {
  const by = (bot: BotName): Figure => {
    const rounds = evenings[bot].map(({ played }) => played[place]?.ms ?? []);
    return {
      value: quantile(rounds.flat(), part),
      rounds: rounds.map((ms) => quantile(ms, part)),
    };
  };
  return { floor: by('raw'), bare: by('bare'), own: by('leitmotif') };
}

function readAt(played: Played | undefined, read: (played: Played) => number): number {
  return played === undefined ? Number.NaN : read(played);
}
