import { ButtonStyle, ComponentType } from '../state/kinds.ts';
import { allComponents } from '../state/media.ts';
import type { Component, Message } from '../state/messageTypes.ts';
import { postsOf } from '../state/posts.ts';
import type { World } from '../state/world.ts';
import type { BodyOf } from './interactionBody.ts';
import { PersonProblem } from './personProblem.ts';
import type { Place } from './place.ts';
import { visibleTo } from './place.ts';
import type { Prepared } from './prepared.ts';
import { askedBySelect, resolvedObjects } from './resolved.ts';
import { selectProblem } from './selectProblem.ts';

/** Pressing a button or choosing from a select. */
export function prepareComponent(world: World, place: Place, body: BodyOf<'component'>): Prepared {
  const message = messageFor(world, place, body.message);
  const component = allComponents(message.components).find(
    (each) => each.custom_id === body.custom_id,
  );
  if (body.raw !== true) checkComponent(component, body.values);
  const type = component?.type ?? body.component_type ?? ComponentType.Button;
  const { values } = body;
  return {
    kind: 'component',
    type: 3,
    message,
    data: {
      custom_id: body.custom_id,
      component_type: type,
      id: component?.id ?? 1,
      ...(type === ComponentType.Button ? {} : { values: values ?? [] }),
      ...resolvedObjects(world, place.guild, askedBySelect(type, values ?? [])),
    },
  };
}

function messageFor(world: World, { channel, member }: Place, id: string): Message {
  const post = postsOf(world, channel.id).get(id);
  if (post === undefined || !visibleTo(post, member.user.id)) {
    throw new PersonProblem(404, 'There is no such message.');
  }
  return post.message;
}

function checkComponent(
  component: Component | undefined,
  values: readonly string[] | undefined,
): void {
  if (component === undefined)
    throw new PersonProblem(404, 'The message has no such button or select.');
  if (component.disabled === true) throw new PersonProblem(400, 'It is disabled.');
  if (component.style === ButtonStyle.Link)
    throw new PersonProblem(400, 'A link is opened, not sent.');
  if (component.type === ComponentType.Button) return;
  const problem = selectProblem(component, values ?? []);
  if (problem !== undefined) throw new PersonProblem(400, problem, { values: problem });
}
