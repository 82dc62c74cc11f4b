import type { Attachment, Component, Embed, Media } from './messageTypes.ts';

/** The components directly inside one, in the order they are drawn. */
export function innerComponents(component: Component): Component[] {
  return [
    ...(component.components ?? []),
    ...(component.component ? [component.component] : []),
    ...(component.accessory ? [component.accessory] : []),
  ];
}

/** All components of a message, nested ones too. */
export function allComponents(components: readonly Component[] | null | undefined): Component[] {
  return (components ?? []).flatMap((each) => [each, ...allComponents(innerComponents(each))]);
}

/** Fills missing component ids and turns `attachment://name` into the address of the file. */
export function numberedComponents(
  components: readonly Component[],
  attachments: readonly Attachment[],
): Component[] {
  const taken = new Set(allComponents(components).map(({ id }) => id));
  let next = 0;
  const number = (component: Component): Component => {
    let { id } = component;
    if (id === undefined || id === 0) {
      do next += 1;
      while (taken.has(next));
      id = next;
    }
    const { media, file, items, components: inner, component: single, accessory } = component;
    return {
      ...component,
      id,
      ...(media ? { media: resolvedMedia(media, attachments) } : {}),
      ...(file ? { file: resolvedMedia(file, attachments) } : {}),
      ...(items
        ? {
            items: items.map((item) => ({
              ...item,
              media: resolvedMedia(item.media, attachments),
            })),
          }
        : {}),
      ...(inner ? { components: inner.map(number) } : {}),
      ...(single ? { component: number(single) } : {}),
      ...(accessory ? { accessory: number(accessory) } : {}),
    };
  };
  return components.map(number);
}

export function resolvedEmbeds(
  embeds: readonly Embed[],
  attachments: readonly Attachment[],
): Embed[] {
  return embeds.map((embed) => ({
    type: 'rich',
    ...embed,
    ...(embed.image ? { image: resolvedMedia(embed.image, attachments) } : {}),
    ...(embed.thumbnail ? { thumbnail: resolvedMedia(embed.thumbnail, attachments) } : {}),
  }));
}

function resolvedMedia(media: Media, attachments: readonly Attachment[]): Media {
  const attachment = attachments.find(({ filename }) => media.url === `attachment://${filename}`);
  if (attachment === undefined) return { ...media, proxy_url: media.url };
  const { url, content_type: contentType, id } = attachment;
  return { ...media, url, proxy_url: url, content_type: contentType, attachment_id: id };
}
