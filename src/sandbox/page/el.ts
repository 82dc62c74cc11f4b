type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
export type Child = Node | string | undefined;

/**
 * Builds an element; children that are strings become text, never markup.
 * Attributes that are `undefined` or `false` are left out.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A real button that does not submit forms. */
export function button(
  className: string,
  label: Child,
  press: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const element = el('button', { type: 'button', class: className, ...attributes }, label);
  element.addEventListener('click', press);
  return element;
}

let lastNumber = 0;

/** An id for tying labels and descriptions to their fields. */
export function freshId(prefix: string): string {
  lastNumber += 1;
  return `${prefix}-${lastNumber}`;
}
