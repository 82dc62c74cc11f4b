import type { Seed, SeedGuild } from '../../src/sandbox/seed.ts';
import type { Scale } from './scale.ts';

const BOT = '210000000000000001';
const OWNER = '210000000000000002';
const PLAYERS = 220_000_000_000_000_000n;
const GUILDS = 230_000_000_000_000_000n;
const CHANNELS = 250_000_000_000_000_000n;
const PLAYERS_IN_A_GAME = 4;

/** Guilds lie as far apart as Discord's, so that they spread over shards. */
const spread = (base: bigint, n: number) => String(base + (BigInt(n) << 22n));

export const playerId = (n: number): string => String(PLAYERS + BigInt(n));
export const channelId = (n: number): string => spread(CHANNELS, n);

/** Who plays in every ordinary game. */
export const FOUR = Array.from({ length: PLAYERS_IN_A_GAME }, (_, n) => playerId(n));

/** Servers with one channel each; the first ones are halls, the others have four players. */
export function worldOf({ guilds, halls, hallPlayers }: Scale): Seed {
  const players = Array.from({ length: hallPlayers }, (_, n) => playerId(n));
  const users = players.map((id, n) => ({ id, name: `Player ${n}` }));
  return {
    application: { id: BOT, name: 'Bench', owner: OWNER },
    users: [{ id: BOT, name: 'Bench', bot: true }, { id: OWNER, name: 'Owner' }, ...users],
    guilds: Array.from({ length: guilds }, (_, n) => guildOf(n, n < halls ? players : FOUR)),
  };
}

function guildOf(n: number, players: readonly string[]): SeedGuild {
  return {
    id: spread(GUILDS, n),
    name: `Guild ${n}`,
    owner: OWNER,
    channels: [{ id: channelId(n), name: 'general' }],
    members: [BOT, OWNER, ...players].map((user) => ({ user })),
  };
}

/** Channels `from` to `to` - 1 of the halls. */
export function hallChannels(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, n) => channelId(from + n));
}

/** The last channels first: ordinary servers before halls. */
export function gameChannels({ guilds }: Scale, from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, n) => channelId(guilds - 1 - from - n));
}
