import type { Game } from '../engine/game.ts';
import { standingsOf } from '../engine/standings.ts';
import type { Texts } from '../i18n/index.ts';
import { notice } from './notice.ts';
import { COLORS, container, text } from './parts.ts';
import { payload, type Payload } from './payload.ts';

/** One player's own round, shown to that player alone. */
export function cardView(game: Game, userId: string, t: Texts): Payload {
  const tally = game.tallies[userId];
  const standings = standingsOf(game);
  const own = standings.find((standing) => standing.userId === userId);
  if (tally === undefined || own === undefined) return notice(t.card.none);
  const tied = standings.filter(({ place }) => place === own.place).length > 1;
  const lines = [
    t.card.line({ place: own.place, of: standings.length, points: own.points, tied }),
    t.card.right(tally.right, tally.answered),
    t.card.streak(tally.bestStreak),
  ];
  if (tally.fastest !== undefined) lines.push(t.card.fastest(tally.fastest));
  return payload(container(COLORS.right, [text(`### ${t.card.title}`), text(lines.join('\n'))]));
}
