import { channelObject, memberObject } from '../state/apiObjects.ts';
import type { Interaction } from '../state/interactions.ts';
import { permissionsOf } from '../state/permissions.ts';
import type { World } from '../state/world.ts';
import type { Place } from './place.ts';
import type { Prepared } from './prepared.ts';

const ATTACHMENT_BYTES = 10 * 1024 * 1024;

/** INTERACTION_CREATE's data. */
export function interactionObject(
  world: World,
  { guild, channel, member }: Place,
  interaction: Interaction,
  { type, data, message }: Prepared,
): object {
  const { user } = member;
  const permissions = String(permissionsOf(world, guild, user.id, channel));
  return {
    id: interaction.id,
    application_id: world.application.id,
    type,
    data,
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    channel_id: channel.id,
    channel: { ...channelObject(channel), permissions },
    member: { ...memberObject(member), permissions },
    ...(message === undefined ? {} : { message }),
    token: interaction.token,
    version: 1,
    app_permissions: String(permissionsOf(world, guild, world.application.id, channel)),
    locale: user.locale,
    entitlements: [],
    authorizing_integration_owners: { 0: guild.id },
    context: 0,
    attachment_size_limit: ATTACHMENT_BYTES,
  };
}
