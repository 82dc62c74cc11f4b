import type { Channel, Guild, Member, Role, User } from './guilds.ts';
import { channelsOf } from './guilds.ts';
import type { World } from './world.ts';
import { isoTime } from './world.ts';

/** How things look in Discord's API. */
export function userObject(user: User) {
  return {
    id: user.id,
    username: user.username,
    global_name: user.global_name,
    discriminator: user.bot ? '0042' : '0',
    avatar: null,
    avatar_decoration_data: null,
    banner: null,
    accent_color: null,
    collectibles: null,
    primary_guild: null,
    public_flags: 0,
    flags: 0,
    ...(user.bot ? { bot: true } : {}),
  };
}

export function memberObject(member: Member) {
  return {
    user: userObject(member.user),
    nick: member.nick,
    avatar: null,
    banner: null,
    roles: member.roles,
    joined_at: member.joined_at,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
  };
}

export function roleObject(role: Role) {
  return {
    ...role,
    colors: { primary_color: role.color, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    flags: 0,
    icon: null,
    unicode_emoji: null,
  };
}

export function channelObject(channel: Channel) {
  const { thread, owner_id: ownerId, ...plain } = channel;
  if (thread === undefined) return { ...plain, flags: 0 };
  return {
    ...plain,
    flags: 0,
    owner_id: ownerId,
    thread_metadata: { ...thread },
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
  };
}

export function guildObject(guild: Guild) {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.owner_id,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    vanity_url_code: null,
    features: [],
    emojis: [],
    stickers: [],
    roles: [...guild.roles.values()].map(roleObject),
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    application_id: null,
    region: 'local',
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    nsfw: false,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: guild.locale,
    max_members: 500_000,
    max_presences: null,
    max_video_channel_users: 25,
    hub_type: null,
    incidents_data: null,
  };
}

/** GUILD_CREATE. Without the members intent a bot is told of itself alone. */
export function guildCreateObject(world: World, guild: Guild, allMembers: boolean) {
  const channels = channelsOf(world, guild);
  const members = [...guild.members.values()].filter(
    ({ user }) => allMembers || user.id === world.application.id,
  );
  return {
    ...guildObject(guild),
    joined_at: guild.joined_at,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: members.map(memberObject),
    channels: channels.filter(({ thread }) => thread === undefined).map(channelObject),
    threads: channels.filter(({ thread }) => thread?.archived === false).map(channelObject),
    presences: [],
    voice_states: [],
    stage_instances: [],
    soundboard_sounds: [],
    guild_scheduled_events: [...guild.events.values()],
  };
}

export function applicationObject(world: World) {
  const { application } = world;
  const owner = world.users.get(application.ownerId);
  return {
    id: application.id,
    name: application.name,
    icon: null,
    description: 'An application of a local Discord.',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: APPLICATION_FLAGS,
    team: null,
    owner: owner === undefined ? undefined : userObject(owner),
    integration_types_config: {
      0: { oauth2_install_params: { scopes: ['applications.commands', 'bot'], permissions: '0' } },
    },
    approximate_guild_count: world.guilds.size,
    created_at: isoTime(world.now()),
  };
}

/** Presence, members and message content, each for an application in few guilds. */
const APPLICATION_FLAGS = (1 << 13) | (1 << 15) | (1 << 19);
