import { GatewayIntentBits, GuildScheduledEventEntityType as Entity } from 'discord-api-types/v10';
import { schemaFaults } from '../../payload/schemas.ts';
import type { SchemaName } from '../../payload/schemas.ts';
import { userObject } from '../../state/apiObjects.ts';
import { knownUser } from '../../state/answerMessage.ts';
import type { Guild, ScheduledEvent } from '../../state/guilds.ts';
import { guildOf } from '../../state/guilds.ts';
import { allows, needInGuild, permissionsOf } from '../../state/permissions.ts';
import type { World } from '../../state/world.ts';
import { announce } from '../../state/world.ts';
import { bodyObject } from '../bodyObject.ts';
import type { FieldFault } from '../problem.ts';
import { refusal, refuseFaults } from '../problem.ts';
import type { Answer, Call, Route } from '../route.ts';
import { noContent, ok, param } from '../route.ts';

const LIST = '/guilds/:guild/scheduled-events';
const ONE = `${LIST}/:event`;
const MOST_OPEN = 100;
const SCHEDULED = 1;
const ACTIVE = 2;

export const scheduledEventRoutes: readonly Route[] = [
  { method: 'GET', path: LIST, handle: (call) => ok([...guild(call).events.values()]) },
  { method: 'POST', path: LIST, handle: create },
  { method: 'GET', path: ONE, handle: (call) => ok(one(call)) },
  { method: 'PATCH', path: ONE, handle: change },
  { method: 'DELETE', path: ONE, handle: remove },
];

function guild(call: Call): Guild {
  return guildOf(call.world, param(call, 'guild'));
}

function one(call: Call): ScheduledEvent {
  const event = guild(call).events.get(param(call, 'event'));
  if (event === undefined) throw refusal(10070);
  return event;
}

function create(call: Call): Answer {
  const { world } = call;
  const place = guild(call);
  needInGuild(world, place, 'CreateEvents');
  const fields = bodyObject(call.body);
  refuseFaults(schemaFaults(schemaOf(fields.entity_type), call.body));
  refuseFaults(timeFaults(fields, world.now()));
  const open = [...place.events.values()].filter(
    ({ status }) => status === SCHEDULED || status === ACTIVE,
  );
  if (open.length >= MOST_OPEN) throw refusal(30038);
  const event = newEvent(world, place, fields);
  place.events.set(event.id, event);
  tell(world, 'CREATE', event);
  return ok(event);
}

function schemaOf(entityType: unknown): SchemaName {
  if (entityType === Entity.StageInstance) return 'StageScheduledEventCreateRequestSchema';
  if (entityType === Entity.Voice) return 'VoiceScheduledEventCreateRequestSchema';
  return 'ExternalScheduledEventCreateRequestSchema';
}

function timeFaults(fields: Readonly<Record<string, unknown>>, now: number): FieldFault[] {
  const { scheduled_start_time: start, scheduled_end_time: end, entity_type: type } = fields;
  const faults: FieldFault[] = [];
  const add = (field: string, code: string, message: string) =>
    faults.push({ path: [field], code, message });
  if (timeOf(start) <= now) {
    add(
      'scheduled_start_time',
      'GUILD_SCHEDULED_EVENT_SCHEDULE_PAST',
      'Cannot schedule event in the past.',
    );
  }
  if (type === Entity.External && !end)
    add('scheduled_end_time', 'BASE_TYPE_REQUIRED', 'This field is required');
  if (end && timeOf(end) <= timeOf(start)) {
    add(
      'scheduled_end_time',
      'GUILD_SCHEDULED_EVENT_END_BEFORE_START',
      'The event must end after it starts.',
    );
  }
  return faults;
}

function timeOf(value: unknown): number {
  return typeof value === 'string' ? Date.parse(value) : NaN;
}

function newEvent(
  world: World,
  place: Guild,
  fields: Readonly<Record<string, unknown>>,
): ScheduledEvent {
  return {
    channel_id: null,
    description: null,
    entity_metadata: null,
    scheduled_end_time: null,
    recurrence_rule: null,
    image: null,
    ...fields,
    id: world.newId(),
    guild_id: place.id,
    entity_id: null,
    creator_id: world.application.id,
    creator: userObject(knownUser(world, world.application.id)),
    status: SCHEDULED,
    user_count: 0,
  };
}

/** The bot may change what it made with CREATE_EVENTS, and anything with MANAGE_EVENTS. */
function needEvent(call: Call, event: ScheduledEvent): void {
  const { world } = call;
  const permissions = permissionsOf(world, guild(call), world.application.id);
  const own = event.creator_id === world.application.id && allows(permissions, 'CreateEvents');
  if (!own && !allows(permissions, 'ManageEvents')) throw refusal(50013);
}

function change(call: Call): Answer {
  const old = one(call);
  needEvent(call, old);
  const event: ScheduledEvent = {
    ...old,
    ...bodyObject(call.body),
    id: old.id,
    guild_id: old.guild_id,
  };
  guild(call).events.set(event.id, event);
  tell(call.world, 'UPDATE', event);
  return ok(event);
}

function remove(call: Call): Answer {
  const event = one(call);
  needEvent(call, event);
  guild(call).events.delete(event.id);
  tell(call.world, 'DELETE', event);
  return noContent;
}

function tell(world: World, what: 'CREATE' | 'UPDATE' | 'DELETE', event: ScheduledEvent): void {
  announce(world, {
    type: `GUILD_SCHEDULED_EVENT_${what}`,
    guildId: event.guild_id,
    data: event,
    intent: GatewayIntentBits.GuildScheduledEvents,
  });
}
