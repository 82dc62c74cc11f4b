import { button, el } from '../el.ts';
import { safeUrl } from '../markdown/safeUrl.ts';
import type { Button, ComponentEmoji } from '../world/wire.ts';

const STYLE_NAMES = ['', 'primary', 'secondary', 'success', 'danger', 'link', 'premium'];

/** Custom emoji have no picture here: they show as their name. */
export function emojiText(emoji: ComponentEmoji | undefined): string | undefined {
  if (emoji?.name === undefined) return undefined;
  return emoji.id === undefined || emoji.id === null ? emoji.name : `:${emoji.name}:`;
}

function linkButton(url: string, disabled: boolean, inside: Node): HTMLElement {
  const href = disabled ? undefined : safeUrl(url);
  return el(
    'a',
    {
      class: 'button link',
      href,
      target: '_blank',
      rel: 'noopener noreferrer',
      role: href === undefined ? 'link' : undefined,
      'aria-disabled': href === undefined ? 'true' : undefined,
    },
    inside,
    el('span', { class: 'outward', 'aria-hidden': 'true' }, '↗'),
  );
}

/** A button of any style; pressing it reports its custom id. */
export function drawButton(component: Button, press: (customId: string) => void): HTMLElement {
  const disabled = component.disabled === true;
  if (component.style === 6) {
    return button('button premium', 'Premium, not sold here', () => undefined, { disabled: true });
  }
  const emoji = emojiText(component.emoji);
  const inside = el(
    'span',
    { class: 'button-inside' },
    emoji === undefined ? undefined : el('span', { class: 'button-emoji' }, emoji),
    component.label === undefined ? undefined : el('span', {}, component.label),
  );
  if (component.style === 5) return linkButton(component.url, disabled, inside);
  const { custom_id: customId } = component;
  return button(`button ${STYLE_NAMES[component.style]}`, inside, () => press(customId), {
    disabled,
    'data-custom-id': customId,
  });
}
