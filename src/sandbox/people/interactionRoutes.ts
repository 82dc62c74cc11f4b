import { MessageFlags } from 'discord-api-types/v10';
import { ok } from '../rest/route.ts';
import type { Answer } from '../rest/route.ts';
import type { Interaction, Outcome } from '../state/interactions.ts';
import { ACKNOWLEDGE_MS, failInteraction, openInteraction } from '../state/interactions.ts';
import type { Message } from '../state/messageTypes.ts';
import { checkBody } from './checkBody.ts';
import { prepareCommand } from './commandInteraction.ts';
import { prepareComponent } from './componentInteraction.ts';
import type { InteractionBody } from './interactionBody.ts';
import { interactionBody } from './interactionBody.ts';
import { interactionObject } from './interactionObject.ts';
import { prepareModal } from './modalInteraction.ts';
import type { PeopleCall, PeopleRoute } from './peopleRoute.ts';
import type { Place } from './place.ts';
import { personMessage, placeOf } from './place.ts';
import type { Prepared } from './prepared.ts';

export const interactionRoutes: readonly PeopleRoute[] = [
  { method: 'POST', path: '/people/interactions', handle: interact },
];

/** Sends an interaction to the bot and waits until it is answered or 3 s have passed. */
async function interact(call: PeopleCall): Promise<Answer> {
  const { world, log, events } = call;
  const body = checkBody(interactionBody, call.body);
  const place = placeOf(world, body.as, body.channel);
  const startedAt = performance.now();
  const { interaction, settled } = open(call, place, prepare(call, place, body));
  const { outcome, message, ...rest } = await settled;
  if (body.kind === 'modal' && outcome !== 'failed') world.modals.delete(body.as);
  const ms = Math.round((performance.now() - startedAt) * 10) / 10;
  const shown = message === undefined ? {} : { message: forPerson(message, body.as) };
  const result = { id: interaction.id, outcome, ms, ...shown, ...rest };
  log.interaction({ id: interaction.id, ms, outcome });
  events.send('INTERACTION', result, body.as);
  return ok(result);
}

function forPerson(message: Message, userId: string): object {
  return personMessage(message, message.flags & MessageFlags.Ephemeral ? userId : undefined);
}

function prepare({ world }: PeopleCall, place: Place, body: InteractionBody): Prepared {
  if (body.kind === 'component') return prepareComponent(world, place, body);
  if (body.kind === 'modal') return prepareModal(world, place, body);
  return prepareCommand(world, place, body);
}

function open({ world, gateway }: PeopleCall, place: Place, prepared: Prepared) {
  const { promise: settled, resolve } = Promise.withResolvers<Outcome>();
  const about = {
    kind: prepared.kind,
    guildId: place.guild.id,
    channelId: place.channel.id,
    userId: place.member.user.id,
    sourceId: prepared.message?.id,
    commandName: prepared.commandName,
  };
  const interaction = openInteraction(world, about, resolve);
  failUnanswered(interaction);
  const heard = gateway.sendInteraction(
    place.guild.id,
    interactionObject(world, place, interaction, prepared),
  );
  if (!heard) failInteraction(interaction, 'The bot is not connected.');
  return { interaction, settled };
}

function failUnanswered(interaction: Interaction): void {
  const { settle } = interaction;
  const fail = () => failInteraction(interaction, 'The application did not respond in time.');
  const timer = setTimeout(fail, ACKNOWLEDGE_MS).unref();
  interaction.settle = (outcome) => {
    clearTimeout(timer);
    settle(outcome);
  };
}
