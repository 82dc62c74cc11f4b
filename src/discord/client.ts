import { Client, Events, GatewayIntentBits, Options } from 'discord.js';
import type { Interaction } from 'discord.js';

export interface ClientOptions {
  readonly api: string;
  readonly onInteraction: (interaction: Interaction) => void;
  readonly onReady: (guildIds: readonly string[]) => void;
  /** A server that was unavailable at the start is there now. */
  readonly onGuildBack: (guildId: string) => void;
  readonly onGuildJoined: (guildId: string) => void;
  readonly onGuildLeft: (guildId: string) => void;
  readonly onChannelGone: (guildId: string, channelId: string) => void;
  readonly onError: (cause: unknown) => void;
}

/** The Guilds intent alone, and no cache but what it cannot do without. */
export function openClient(options: ClientOptions): Client {
  const own = {
    maxSize: 0,
    keepOverLimit: (item: { id: string; client: Client }) => item.id === item.client.user?.id,
  };
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: { api: options.api, timeout: 10_000 },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: own,
      UserManager: own,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      GuildInviteManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
    }),
  });
  client.on(Events.InteractionCreate, options.onInteraction);
  client.once(Events.ClientReady, (ready) => options.onReady([...ready.guilds.cache.keys()]));
  client.on(Events.GuildAvailable, (guild) => options.onGuildBack(guild.id));
  client.on(Events.GuildCreate, (guild) => options.onGuildJoined(guild.id));
  client.on(Events.GuildDelete, (guild) => options.onGuildLeft(guild.id));
  client.on(Events.ChannelDelete, (channel) => {
    if (!channel.isDMBased()) options.onChannelGone(channel.guildId, channel.id);
  });
  client.on(Events.ThreadDelete, (thread) => options.onChannelGone(thread.guildId, thread.id));
  client.on(Events.Error, options.onError);
  client.on(Events.ShardError, options.onError);
  return client;
}
