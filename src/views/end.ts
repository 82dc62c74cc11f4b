import type { Game, Tally } from '../engine/game.ts';
import { standingsOf, type Standing } from '../engine/standings.ts';
import type { Texts } from '../i18n/index.ts';
import { customId } from './customId.ts';
import { button, COLORS, container, row, text } from './parts.ts';
import { payload, type Payload } from './payload.ts';
import { askText } from './questionTexts.ts';
import { cut, mention, placesList } from './text.ts';

const PODIUM = 3;
const TABLE = 40;

type Player = readonly [userId: string, tally: Tally];

/** The end of a round: podium, honors, and what to do next. */
export function endView(game: Game, t: Texts): Payload {
  const standings = standingsOf(game).filter(({ points }) => points > 0);
  const players = Object.keys(game.tallies).length;
  const ending = t.end.endings[game.ending ?? 'complete'];
  const podium = standings.filter(({ place }) => place <= PODIUM).slice(0, TABLE);
  return payload(
    container(COLORS.right, [
      text(`## ${t.end.title}`),
      ending === null ? undefined : text(ending),
      text(podium.length > 0 ? lines(podium, standings, t) : t.end.nobody),
      honors(game, t),
      row(
        again(game, t),
        ...(players > 0 ? [button(customId('card', game.id), t.end.card)] : []),
        ...(players > podium.length ? [button(customId('table', game.id), t.end.table)] : []),
      ),
    ]),
  );
}

/** Everybody, for those who ask. */
export function tableView(game: Game, t: Texts): Payload {
  const standings = standingsOf(game);
  const shown = standings.slice(0, TABLE);
  return payload(
    container(COLORS.closed, [
      text(`### ${t.end.table}`),
      text(shown.length > 0 ? lines(shown, standings, t) : t.end.nobody),
      standings.length > TABLE ? text(t.reveal.andMore(standings.length - TABLE)) : undefined,
    ]),
  );
}

function lines(shown: readonly Standing[], all: readonly Standing[], t: Texts): string {
  const count = new Map<number, number>();
  for (const { place } of all) count.set(place, (count.get(place) ?? 0) + 1);
  return placesList(
    shown.map(({ place, userId, points }) => {
      const line = t.end.podium(place, mention(userId), points);
      return { place, line: (count.get(place) ?? 0) > 1 ? t.end.tied(line) : line };
    }),
  );
}

function honors(game: Game, t: Texts) {
  const players: Player[] = Object.entries(game.tallies);
  const streak = only(players, ([, tally]) => tally.bestStreak);
  const fastest = only(players, ([, { fastest: ms }]) => (ms === undefined ? undefined : -ms));
  const said: string[] = [];
  if (streak !== undefined && streak[1].bestStreak > 1)
    said.push(t.end.bestStreak(mention(streak[0]), streak[1].bestStreak));
  if (fastest?.[1].fastest !== undefined)
    said.push(t.end.fastest(mention(fastest[0]), fastest[1].fastest));
  const hardest = hardestSolved(game, t);
  if (hardest !== undefined) said.push(hardest);
  return said.length > 0 ? text(said.join('\n')) : undefined;
}

/** The one player with the highest value; nobody where several share it. */
function only(players: readonly Player[], value: (player: Player) => number | undefined) {
  const rated = players.flatMap((player) => {
    const rate = value(player);
    return rate === undefined ? [] : [{ player, rate }];
  });
  const best = Math.max(...rated.map(({ rate }) => rate));
  const holders = rated.filter(({ rate }) => rate === best);
  return holders.length === 1 ? holders[0]?.player : undefined;
}

function hardestSolved(game: Game, t: Texts): string | undefined {
  const solved = game.results
    .map(({ question, marks }) => ({
      question,
      of: marks.length,
      right: marks.filter((m) => m.right).length,
    }))
    .filter(({ right, of }) => right > 0 && right < of)
    .sort((a, b) => a.right / a.of - b.right / b.of)[0];
  const question = solved && game.questions[solved.question];
  if (solved === undefined || question === undefined) return undefined;
  return t.end.hardest(cut(askText(question, t), 200), solved.right, solved.of);
}

/** Starts a round of the same length and kind: everything needed stands in the id. */
function again(game: Game, t: Texts) {
  if (game.rules.mode === 'single') return button(customId('quick'), t.end.again, 'primary');
  const { difficulty = 0, kind = '' } = game.rules;
  return button(
    customId('again', game.questions.length, game.rules.seconds, difficulty, kind),
    t.end.again,
    'primary',
  );
}
