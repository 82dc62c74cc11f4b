import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APITextDisplayComponent,
} from 'discord.js';
import { cut } from './text.ts';

/** One color per state; words carry the same meaning. */
export const COLORS = {
  question: 0x5865f2,
  right: 0x2d9d5f,
  closed: 0x6b7280,
  host: 0xd08b1f,
} as const;

export type Row = APIActionRowComponent<APIButtonComponent>;

export const text = (content: string): APITextDisplayComponent => ({
  type: ComponentType.TextDisplay,
  content,
});

export function container(
  color: number,
  components: readonly (APIComponentInContainer | undefined)[],
): APIContainerComponent {
  const present = components.filter((part) => part !== undefined);
  return { type: ComponentType.Container, accent_color: color, components: present };
}

export const row = (...components: APIButtonComponent[]): Row => ({
  type: ComponentType.ActionRow,
  components,
});

/** A button's label holds at most 80 characters. */
export function button(
  id: string,
  label: string,
  style: 'primary' | 'secondary' | 'success' | 'danger' = 'secondary',
  disabled = false,
): APIButtonComponent {
  const styles = {
    primary: ButtonStyle.Primary,
    secondary: ButtonStyle.Secondary,
    success: ButtonStyle.Success,
    danger: ButtonStyle.Danger,
  } as const;
  return {
    type: ComponentType.Button,
    custom_id: id,
    label: cut(label, 80),
    style: styles[style],
    ...(disabled ? { disabled: true } : {}),
  };
}
