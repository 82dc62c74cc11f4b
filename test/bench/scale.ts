/** So many games, over how long they are started, and how long they are then watched. */
export interface Gathering {
  readonly games: number;
  readonly spreadMs: number;
  readonly watchMs: number;
}

/** How much of everything a run does. */
export interface Scale {
  readonly guilds: number;
  /** The first servers are halls: with many players, so that many first answers can be given fast. */
  readonly halls: number;
  readonly hallPlayers: number;
  /** Halls whose clicks only warm the bots up. */
  readonly warmHalls: number;
  readonly warm: boolean;
  readonly starts: number;
  readonly rounds: number;
  /** Measures the bench itself too, with a bot that uses no library. */
  readonly floor: boolean;
  readonly evening: readonly Gathering[];
  readonly seconds: number;
  readonly openGames: readonly number[];
  readonly rushes: number;
  /** Halls that a rush fills. */
  readonly rushHalls: number;
  readonly repeats: number;
}

export const FULL: Scale = {
  guilds: 1000,
  halls: 70,
  hallPlayers: 100,
  warmHalls: 10,
  warm: true,
  starts: 6,
  rounds: 2,
  floor: true,
  evening: [
    { games: 50, spreadMs: 4000, watchMs: 10_000 },
    { games: 500, spreadMs: 12_000, watchMs: 20_000 },
  ],
  seconds: 15,
  openGames: [10, 100, 1000],
  rushes: 2,
  rushHalls: 60,
  repeats: 1000,
};

/** Everything once and small: it shows that the bench runs, not how fast the bot is. */
export const SHORT: Scale = {
  guilds: 60,
  halls: 8,
  hallPlayers: 20,
  warmHalls: 2,
  warm: false,
  starts: 1,
  rounds: 1,
  floor: false,
  evening: [{ games: 10, spreadMs: 1000, watchMs: 5000 }],
  seconds: 5,
  openGames: [20],
  rushes: 1,
  rushHalls: 6,
  repeats: 50,
};
