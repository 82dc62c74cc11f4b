import { allComponents } from '../state/media.ts';
import type { Component, Message } from '../state/messageTypes.ts';

/** The button or select with this custom id or label. */
export function findComponent(message: Message, labelOrCustomId: string): Component | undefined {
  const all = allComponents(message.components);
  return (
    all.find(({ custom_id: customId }) => customId === labelOrCustomId) ??
    all.find(({ label }) => label === labelOrCustomId)
  );
}

/** All text a message shows, for expectations. */
export function textOf(message: Message): string {
  const inComponents = allComponents(message.components).flatMap(({ content, label }) => [
    content,
    label,
  ]);
  const inEmbeds = message.embeds.flatMap(({ title, description, fields }) => [
    title,
    description,
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
  ]);
  return [message.content, ...inComponents, ...inEmbeds].filter(Boolean).join('\n');
}
