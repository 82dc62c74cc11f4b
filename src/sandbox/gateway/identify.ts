import { GatewayCloseCodes as Close, GatewayIntentBits as Intent } from 'discord-api-types/v10';
import { z } from 'zod';
import type { World } from '../state/world.ts';

const ALL_INTENTS = Object.values(Intent).reduce<number>(
  (sum, bit) => (typeof bit === 'number' ? sum | bit : sum),
  0,
);
const PRIVILEGED = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent;
/** A shard serves no more guilds than this. */
const GUILDS_PER_SHARD = 2500;

export const identifySchema = z.object({
  token: z.string(),
  intents: z.int(),
  properties: z.record(z.string(), z.unknown()),
  shard: z.tuple([z.int(), z.int()]).optional(),
});

export type Identify = z.infer<typeof identifySchema>;

/** The close code Discord answers a bad IDENTIFY with. */
export function identifyRefusal(
  world: World,
  { token, intents, shard = [0, 1] }: Identify,
  privileged: number,
): number | undefined {
  const [id, count] = shard;
  if (token.replace(/^Bot /, '') !== world.application.token) return Close.AuthenticationFailed;
  if (id < 0 || count < 1 || id >= count) return Close.InvalidShard;
  if (world.guilds.size / count > GUILDS_PER_SHARD) return Close.ShardingRequired;
  if (intents < 0 || (intents & ~ALL_INTENTS) !== 0) return Close.InvalidIntents;
  if ((intents & PRIVILEGED & ~privileged) !== 0) return Close.DisallowedIntents;
  return undefined;
}
