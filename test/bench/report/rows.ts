import type { BotName } from '../processes/botProcess.ts';
import type { ByBot, Results } from '../measures/results.ts';
import type { Sustained } from '../measures/sustained.ts';
import type { Scale } from '../scale.ts';
import { eveningRows } from './eveningRows.ts';
import { median, quantile } from './quantile.ts';
import { figure, type Row } from './row.ts';

/** What both bots do, one beside the other. */
export function comparedRows(results: Results, scale: Scale): Row[] {
  const { starts, evenings, sustained } = results;
  return [
    {
      what: `start to ready, ${scale.guilds} guilds`,
      unit: 'ms',
      bare: figure(starts.bare),
      own: figure(starts.leitmotif),
      target: { ratio: 2 },
    },
    ...eveningRows(evenings),
    ...costRows(results),
    ...sustainedRows(sustained),
  ];
}

function costRows({ costs }: Results): Row[] {
  const bare = figure(costs.bare.map(({ cpu }) => median(cpu)));
  return costs.leitmotif.map(({ games, cpu }) => ({
    what: `processor time a click, ${games} games open`,
    unit: 'µs',
    bare,
    own: figure(cpu),
  }));
}

function sustainedRows(sustained: ByBot<Sustained>): Row[] {
  const row = (what: string, unit: string, of: (one: Sustained) => number): Row => {
    const by = (bot: BotName) => figure(sustained[bot].map(of));
    return { what, unit, floor: by('raw'), bare: by('bare'), own: by('leitmotif') };
  };
  return [
    row('64 in flight, clicks', '1/s', (one) => one.clicksASecond),
    row('64 in flight, answers taken', '%', ({ taken, clicks }) => (100 * taken) / clicks),
    row('64 in flight, acknowledgement p99', 'ms', ({ ms }) => quantile(ms, 0.99)),
    row('64 in flight, processor a click, bot', 'µs', ({ cpu }) => cpu.bot),
    row('64 in flight, processor a click, Discord', 'µs', ({ cpu }) => cpu.discord),
    row('64 in flight, processor a click, people', 'µs', ({ cpu }) => cpu.crowd),
  ];
}
