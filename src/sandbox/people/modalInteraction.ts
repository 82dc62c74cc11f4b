import { ComponentType } from '../state/kinds.ts';
import { allComponents } from '../state/media.ts';
import type { Component, Message } from '../state/messageTypes.ts';
import type { OpenModal, World } from '../state/world.ts';
import type { BodyOf } from './interactionBody.ts';
import { modalFieldProblem } from './modalFieldProblem.ts';
import { PersonProblem } from './personProblem.ts';
import type { Place } from './place.ts';
import type { Prepared } from './prepared.ts';
import { askedBySelect, resolvedObjects } from './resolved.ts';

type Fields = BodyOf<'modal'>['fields'];

/** Sending the modal a person has open; it stays open until it was answered. */
export function prepareModal(world: World, place: Place, body: BodyOf<'modal'>): Prepared {
  const { fields, custom_id: customId } = body;
  const userId = place.member.user.id;
  const open = world.modals.get(userId);
  if (open === undefined || open.modal.custom_id !== customId)
    throw new PersonProblem(404, 'No such modal is open.');
  const { modal } = open;
  if (body.raw !== true) checkFields(modal.components, fields);
  return {
    kind: 'modal',
    type: 5,
    message: sourceOf(world, open),
    data: {
      custom_id: customId,
      components: modal.components.flatMap((component) => submitted(component, fields)),
      ...resolvedObjects(world, place.guild, asked(modal.components, fields)),
    },
  };
}

function sourceOf(world: World, { channelId, messageId }: OpenModal): Message | undefined {
  return messageId === undefined ? undefined : world.posts.get(channelId)?.get(messageId)?.message;
}

function inputsOf(components: readonly Component[]): Component[] {
  return allComponents(components).filter(({ custom_id: customId }) => customId !== undefined);
}

function checkFields(components: readonly Component[], fields: Fields): void {
  const inputs = inputsOf(components);
  const names = new Set(inputs.map(({ custom_id: customId }) => customId));
  const unknown = Object.keys(fields).filter((name) => !names.has(name));
  const problems = inputs.flatMap((input) => {
    const problem = modalFieldProblem(input, fields[input.custom_id ?? '']);
    return problem === undefined ? [] : [[input.custom_id ?? '', problem] as const];
  });
  const errors = Object.fromEntries([
    ...problems,
    ...unknown.map((name) => [name, 'There is no such field.'] as const),
  ]);
  if (Object.keys(errors).length > 0)
    throw new PersonProblem(400, 'The form is not in order.', errors);
}

/** A component as it comes back: what was filled in, in the shape it was asked. */
function submitted(component: Component, fields: Fields): object[] {
  const { type, id = 1, custom_id: customId, components, component: inner } = component;
  if (components !== undefined)
    return [{ type, id, components: components.flatMap((each) => submitted(each, fields)) }];
  if (inner !== undefined) return [{ type, id, component: submitted(inner, fields)[0] }];
  if (customId === undefined) return [{ type, id }];
  return [{ type, id, custom_id: customId, ...answerOf(component, fields[customId]) }];
}

function answerOf({ type, value = '' }: Component, given: Fields[string] | undefined): object {
  if (type === ComponentType.TextInput) return { value: given ?? value };
  if (type === ComponentType.RadioGroup) return { value: given ?? null };
  if (type === ComponentType.Checkbox) return { value: given ?? false };
  return { values: Array.isArray(given) ? given : [] };
}

function asked(components: readonly Component[], fields: Fields) {
  return inputsOf(components).flatMap(({ type, custom_id: customId = '' }) => {
    const given = fields[customId];
    return Array.isArray(given) ? askedBySelect(type, given) : [];
  });
}
