import type { BotName } from '../processes/botProcess.ts';
import type { Scale } from '../scale.ts';
import { measureClickCost, type ClickCost } from './clickCost.ts';
import { measureInside, type Inside } from './inside.ts';
import { measureEvening, type Evening } from './play.ts';
import { measureStarts, type Starts } from './startToReady.ts';
import { measureSustained, type Sustained } from './sustained.ts';

/** By bot, one of each round. `raw` is the bench itself. */
export type ByBot<T> = Readonly<Record<BotName, readonly T[]>>;

export interface Results {
  readonly inside: Inside;
  readonly starts: Starts;
  readonly evenings: ByBot<Evening>;
  readonly costs: { readonly bare: readonly ClickCost[]; readonly leitmotif: readonly ClickCost[] };
  readonly sustained: ByBot<Sustained>;
}

const COMPARED = ['bare', 'leitmotif'] as const;

/** Everything, one after the other; bots take turns, so that noise hits both. */
export async function measureAll(scale: Scale, tell: (step: string) => void): Promise<Results> {
  tell('start to ready');
  const starts = await measureStarts(scale);
  tell('sustained clicks');
  const sustained = await inTurns(scale, scale.rushes, (bot) => measureSustained(bot, scale));
  tell('an evening of games');
  const evenings = await inTurns(scale, scale.rounds, (bot) => measureEvening(bot, scale));
  tell('the cost of a click');
  const [fewest = 0] = scale.openGames;
  const bare = [await measureClickCost('bare', fewest, scale)];
  const leitmotif: ClickCost[] = [];
  for (const games of scale.openGames)
    leitmotif.push(await measureClickCost('leitmotif', games, scale));
  tell('parts by themselves');
  const inside = await measureInside(scale);
  return { inside, starts, evenings, costs: { bare, leitmotif }, sustained };
}

/** The bench itself once, then each bot in every round. */
async function inTurns<T>(
  { floor }: Scale,
  rounds: number,
  run: (bot: BotName) => Promise<T>,
): Promise<ByBot<T>> {
  const raw = floor ? [await run('raw')] : [];
  const bare: T[] = [];
  const leitmotif: T[] = [];
  const of = { bare, leitmotif };
  for (let i = 0; i < rounds; i += 1)
    for (const bot of i % 2 === 0 ? COMPARED : COMPARED.toReversed()) of[bot].push(await run(bot));
  return { raw, bare, leitmotif };
}
