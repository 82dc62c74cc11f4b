import { el } from '../el.ts';
import { drawMarkdown } from '../markdown/drawMarkdown.ts';
import type { ActionRow, Container, Section, TopComponent } from '../world/wire.ts';
import { drawButton } from './drawButton.ts';
import { accent } from './drawEmbed.ts';
import { drawFile, drawGallery, drawPicture } from './drawMedia.ts';
import { drawSelect } from './drawSelect.ts';
import type { ComponentContext } from './messageContext.ts';

function drawRow(row: ActionRow, tools: ComponentContext): HTMLElement {
  const inside = row.components.map((component) =>
    component.type === 2 ? drawButton(component, tools.press) : drawSelect(component, tools),
  );
  return el('div', { class: 'action-row' }, ...inside);
}

function drawSection(section: Section, tools: ComponentContext): HTMLElement {
  const { accessory } = section;
  const texts = section.components.map(({ content }) => drawMarkdown(content, tools.context));
  return el(
    'div',
    { class: 'section' },
    el('div', { class: 'section-texts' }, ...texts),
    accessory.type === 2
      ? drawButton(accessory, tools.press)
      : drawPicture(accessory, tools.attachments, 'thumbnail'),
  );
}

function drawContainer(container: Container, tools: ComponentContext): HTMLElement {
  const inside = container.components.map((component) => drawComponent(component, tools));
  const box = el('div', { class: 'container' }, ...inside);
  const { accent_color: color, spoiler } = container;
  if (color !== undefined && color !== null) box.style.borderInlineStartColor = accent(color);
  if (spoiler !== true) return box;
  return el('details', { class: 'container-spoiler' }, el('summary', {}, 'Spoiler'), box);
}

/** A component of a message, with everything inside it. */
export function drawComponent(component: TopComponent, tools: ComponentContext): HTMLElement {
  switch (component.type) {
    case 1:
      return drawRow(component, tools);
    case 9:
      return drawSection(component, tools);
    case 10:
      return drawMarkdown(component.content, tools.context);
    case 12:
      return drawGallery(component.items, tools.attachments);
    case 13:
      return drawFile(component.file.url, tools.attachments);
    case 14: {
      const size = component.spacing === 2 ? 'large' : 'small';
      return component.divider === false
        ? el('div', { class: `gap ${size}` })
        : el('hr', { class: `gap ${size}` });
    }
    case 17:
      return drawContainer(component, tools);
    default:
      return el('p', { class: 'quiet' }, 'A component this page does not know.');
  }
}
