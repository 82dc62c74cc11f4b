import type { Game, Instant, Mark } from '../engine/game.ts';
import { periodKey } from '../engine/periods.ts';
import type { BoardEntry } from '../store/boards.ts';
import type { Player } from '../store/players.ts';
import type { Records } from '../store/records.ts';
import type { InTurn } from './inTurn.ts';

export interface Awarding {
  readonly records: Pick<Records, 'players' | 'boards' | 'guilds'>;
  readonly inTurn: InTurn;
  /** Ids of a server's games that are not over, those that wait to be resumed included. */
  readonly openGames: (guildId: string) => Promise<readonly string[]>;
}

interface Keys {
  readonly week: string;
  readonly month: string;
}

/**
 * Gives the points of a game's last result. Each player's record remembers the last question applied for
 * every open game, and boards hold absolute points, so giving the same points again changes nothing.
 */
export function awarder({ records, inTurn, openGames }: Awarding) {
  return (game: Game): Promise<void> =>
    inTurn(`awards:${game.guildId}`, async () => {
      const result = game.results.at(-1);
      if (result === undefined || result.marks.length === 0) return;
      const keys = await keysFor(game.guildId, game.deadline);
      const userIds = result.marks.map((mark) => mark.by);
      const before = await seated(game.guildId, userIds);
      const open = new Set([...(await openGames(game.guildId)), game.id]);
      const after = result.marks.map((mark, i) => ({
        userId: mark.by,
        player: applied(before[i] ?? NEWCOMER, {
          mark,
          game,
          question: result.question,
          keys,
          open,
        }),
      }));
      await records.players.putMany(game.guildId, after);
      await setBoards(game.guildId, after, keys);
    });

  /** The week and the month in which the question was asked, in the server's time zone. */
  async function keysFor(guildId: string, at: Instant): Promise<Keys> {
    const { timeZone } = await records.guilds.settings(guildId);
    return { week: periodKey('week', at, timeZone), month: periodKey('month', at, timeZone) };
  }

  /** The players' records; newcomers get a seat, which is counted before it is taken. */
  async function seated(guildId: string, userIds: readonly string[]): Promise<Player[]> {
    const found = await records.players.getMany(guildId, userIds);
    const newcomers = found.filter((player) => player === undefined).length;
    if (newcomers === 0) return found.map((player) => player ?? NEWCOMER);
    const taken = await records.players.seats(guildId);
    await records.players.setSeats(guildId, taken + newcomers);
    let next = taken;
    return found.map((player) => player ?? { ...NEWCOMER, seat: next++ });
  }

  async function setBoards(
    guildId: string,
    players: readonly { userId: string; player: Player }[],
    keys: Keys,
  ) {
    const entries = (points: (player: Player) => number): BoardEntry[] =>
      players
        .map(({ userId, player }) => ({ userId, seat: player.seat, points: points(player) }))
        .filter((entry) => entry.points > 0);
    const { boards } = records;
    // Side by side, so that the three are one commit.
    await Promise.all([
      boards.set(
        guildId,
        'all',
        entries((player) => player.points),
      ),
      boards.set(
        guildId,
        keys.week,
        entries(({ week }) => (week.key === keys.week ? week.points : 0)),
      ),
      boards.set(
        guildId,
        keys.month,
        entries(({ month }) => (month.key === keys.month ? month.points : 0)),
      ),
    ]);
  }
}

const NEWCOMER: Player = {
  v: 1,
  seat: 0,
  points: 0,
  week: { key: '', points: 0 },
  month: { key: '', points: 0 },
  right: 0,
  answered: 0,
  applied: {},
};

interface Gain {
  readonly mark: Mark;
  readonly game: Game;
  readonly question: number;
  readonly keys: Keys;
  readonly open: ReadonlySet<string>;
}

function applied(player: Player, { mark, game, question, keys, open }: Gain): Player {
  if ((player.applied[game.id] ?? -1) >= question) return player;
  const remembered = Object.entries(player.applied).filter(([gameId]) => open.has(gameId));
  return {
    ...player,
    points: player.points + mark.points,
    week: gained(player.week, keys.week, mark.points),
    month: gained(player.month, keys.month, mark.points),
    right: player.right + (mark.right ? 1 : 0),
    answered: player.answered + 1,
    applied: { ...Object.fromEntries(remembered), [game.id]: question },
  };
}

/** A question that was asked just before midnight does not wipe out what the new week has brought. */
function gained(span: Player['week'], key: string, points: number): Player['week'] {
  if (span.key > key) return span;
  return { key, points: (span.key === key ? span.points : 0) + points };
}
