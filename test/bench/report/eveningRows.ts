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
    ...sizes.flatMap((games) => playedRows(evenings, games, games === most)),
  ];
}

function playedRows(evenings: ByBot<Evening>, games: number, isMost: boolean) {
  const of: RowOf = (what, unit, read) =>
    row(evenings, `${games} games, ${what}`, unit, (evening) => readAt(evening, games, read));
  const time = (part: keyof typeof PART): Row => ({
    ...of(`acknowledgement ${part}`, 'ms', ({ ms }) => quantile(ms, PART[part])),
    ...pooled(evenings, games, PART[part]),
    ...(isMost && part === 'p99' ? { target: { ratio: 1.5 } } : {}),
  });
  return [
    time('p50'),
    time('p99'),
    of('clicks watched', '', ({ ms }) => ms.length),
    of('answers taken', '%', ({ taken, ms }) => (100 * taken) / ms.length),
    of('core used by the bot', '%', ({ cpu }) => cpu.bot * 100),
    of('core used by Discord', '%', ({ cpu }) => cpu.discord * 100),
    of('core used by people', '%', ({ cpu }) => cpu.crowd * 100),
    ...(isMost ? rhythmRows(of) : []),
  ];
}

type RowOf = (what: string, unit: string, read: (played: Played) => number) => Row;

/** What needs whole questions to be seen. */
function rhythmRows(of: RowOf): Row[] {
  return [
    of('clicks not made', '', ({ failures }) => failures.length),
    of('reveal late, p50', 'ms', ({ revealLags }) => quantile(revealLags, 0.5)),
    of('next question late, p50', 'ms', ({ questionLags }) => quantile(questionLags, 0.5)),
    { ...of('essential calls a question', '', essential), target: { most: 2 } },
    of('cosmetic edits a question', '', ({ countEdits, asked }) => countEdits / asked),
    of('calls refused', '', ({ calls }) => calls.refused),
  ];
}

/**
 * Of one question: its post, its reveal, and whatever else is not a count of answers. The time that is
 * watched cuts some questions in two, so hundredths mean nothing.
 */
function essential({ calls: made, asked, revealed, countEdits }: Played): number {
  const { posts, edits, others } = made;
  const calls = (posts + others) / asked + (edits - countEdits) / revealed;
  return Math.round(calls * 10) / 10;
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
function pooled(evenings: ByBot<Evening>, games: number, part: number) {
  const by = (bot: BotName): Figure => {
    const rounds = evenings[bot].map((evening) => at(evening, games)?.ms ?? []);
    return {
      value: quantile(rounds.flat(), part),
      rounds: rounds.map((ms) => quantile(ms, part)),
    };
  };
  return { floor: by('raw'), bare: by('bare'), own: by('leitmotif') };
}

const at = ({ played }: Evening, games: number) => played.find((one) => one.games === games);

function readAt(evening: Evening, games: number, read: (played: Played) => number): number {
  const played = at(evening, games);
  return played === undefined ? Number.NaN : read(played);
}
