import type { Message } from '../../../src/sandbox/state/messageTypes.ts';
import type { Click } from './playing.ts';
import {
  isReveal,
  optionButtons,
  pointsListed,
  rightChoice,
  textOf,
  words,
  worth,
} from './reading.ts';
import type { Room } from './venue.ts';

/**
 * The points of a round as the published rules give them: computed from what stood in the channel and
 * from what the players were told, and from nothing that the bot has added up.
 */
export async function recount(
  room: Room,
  clicks: readonly Click[],
  { after, seconds = 5 }: { after: string; seconds?: number },
): Promise<Map<string, number>> {
  const posted = await room.as(clicks[0]?.name ?? 'Ana').messages();
  const reveals = posted.filter(
    (message) => BigInt(message.id) > BigInt(after) && isReveal(message),
  );
  const points = new Map<string, number>();
  const streaks = new Map<string, number>();
  for (const reveal of reveals) {
    const question = optionButtons(reveal)[0]?.question;
    const answers = acceptedOf(
      clicks.filter((click) => click.question === question),
      reveal,
    );
    for (const user of new Set(clicks.map((click) => click.user))) {
      const answer = answers.get(user);
      const right = answer !== undefined && answer.choice === rightChoice(reveal);
      const before = streaks.get(user) ?? 0;
      streaks.set(user, right ? before + 1 : 0);
      const gain = right ? pointsFor(worth(reveal), answer.took, seconds * 1000, before) : 0;
      points.set(user, (points.get(user) ?? 0) + gain);
    }
  }
  return points;
}

/**
 * An answer that nobody confirmed, because the bot was killed, counts where a later click was told that
 * there is one already, or where the reveal says so.
 */
function acceptedOf(clicks: readonly Click[], reveal: Message): Map<string, Click> {
  const accepted = new Map<string, Click>();
  for (const click of clicks) {
    const { user, fate } = click;
    const unheard = clicks.find((each) => each.user === user && each.fate === 'unheard');
    const known = accepted.has(user);
    if (fate === 'locked') accepted.set(user, click);
    else if (fate === 'already' && unheard !== undefined && !known) accepted.set(user, unheard);
    else if (fate === 'unheard' && !known && namedRight(reveal, user)) accepted.set(user, click);
  }
  return accepted;
}

const namedRight = (reveal: Message, user: string) =>
  new RegExp(`^Right: .*<@${user}>`, 'm').test(textOf(reveal));

function pointsFor(base: number, took: number, limit: number, rightBefore: number): number {
  const speed = took <= 2000 ? 1 : 1 - (0.5 * (Math.min(took, limit) - 2000)) / (limit - 2000);
  return Math.round(base * speed * Math.min(1.5, 1 + 0.1 * rightBefore));
}

/** Those who have points, which are those whom boards and podiums list. */
export const scorers = (points: ReadonlyMap<string, number>): Map<string, number> =>
  new Map([...points].filter(([, each]) => each > 0));

export async function boardOf(
  room: Room,
  name: string,
  period: string,
): Promise<Map<string, number>> {
  return pointsListed(words(await room.as(name).command('leaderboard', { period })));
}
