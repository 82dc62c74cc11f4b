const DISCORD_EPOCH = 1_420_070_400_000;

/** Ids that sort by time and carry their millisecond, as Discord's do. */
export function createSnowflakes(now: () => number): () => string {
  let lastMs = 0;
  let counter = 0n;
  return () => {
    const ms = Math.max(Math.floor(now()), lastMs);
    counter = ms === lastMs ? counter + 1n : 0n;
    lastMs = ms;
    return String((BigInt(ms - DISCORD_EPOCH) << 22n) | counter);
  };
}

export function snowflakeTime(id: string): number {
  return Number(BigInt(id) >> 22n) + DISCORD_EPOCH;
}

/** Which of n shards hears of a guild. */
export function shardOf(guildId: string, shards: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(shards));
}
