import type { ListedChoice } from '../choiceList.ts';
import { button, el } from '../el.ts';
import type { Guild } from '../world/peopleTypes.ts';
import type { SelectMenu } from '../world/wire.ts';
import { openPicker } from '../picker.ts';
import { unreachable } from '../unreachable.ts';
import { emojiText } from './drawButton.ts';
import { type ComponentContext, nameOfPerson } from './messageContext.ts';

const PROMPTS: Readonly<Record<number, string>> = {
  3: 'Make a selection',
  5: 'Select a user',
  6: 'Select a role',
  7: 'Select a user or role',
  8: 'Select a channel',
};

const people = ({ members }: Guild): readonly ListedChoice[] =>
  members.map(({ user, nick }) => ({
    value: user.id,
    label: nick ?? nameOfPerson(user),
    hint: `@${user.username}`,
  }));

const roles = (guild: Guild): readonly ListedChoice[] =>
  guild.roles.map(({ id, name }) => ({ value: id, label: name, hint: 'role' }));

/** Everyone, every role or every channel of the place, by the kind of menu that asks. */
export function choicesOfGuild(
  kind: 'user' | 'role' | 'mentionable' | 'channel',
  guild: Guild,
  channelTypes?: readonly number[],
): readonly ListedChoice[] {
  if (kind === 'user') return people(guild);
  if (kind === 'role') return roles(guild);
  if (kind === 'mentionable') return [...people(guild), ...roles(guild)];
  return guild.channels
    .filter(({ type }) => channelTypes?.includes(type) ?? true)
    .map(({ id, name }) => ({ value: id, label: `#${name}` }));
}

function choicesOf(menu: SelectMenu, guild: Guild): readonly ListedChoice[] {
  switch (menu.type) {
    case 3:
      return menu.options.map(({ label, value, description, emoji }) => ({
        value,
        label: [emojiText(emoji), label].filter((part) => part !== undefined).join(' '),
        ...(description === undefined ? {} : { hint: description }),
      }));
    case 5:
      return choicesOfGuild('user', guild);
    case 6:
      return choicesOfGuild('role', guild);
    case 7:
      return choicesOfGuild('mentionable', guild);
    case 8:
      return choicesOfGuild('channel', guild, menu.channel_types);
    default:
      return unreachable(menu);
  }
}

const idOf = ({ id }: { readonly id: string }): string => id;

function chosenAtFirst(menu: SelectMenu): readonly string[] {
  if (menu.type !== 3) return menu.default_values?.map(idOf) ?? [];
  return menu.options.filter((option) => option.default === true).map(({ value }) => value);
}

export interface SelectField {
  readonly element: HTMLButtonElement;
  readonly values: () => readonly string[];
}

/** A menu of any kind as a button that opens its list. */
export function selectField(
  menu: SelectMenu,
  guild: Guild,
  changed: (values: readonly string[]) => void,
): SelectField {
  const choices = choicesOf(menu, guild);
  const prompt = menu.placeholder ?? PROMPTS[menu.type] ?? '';
  let chosen = chosenAtFirst(menu);
  const text = el('span', { class: 'select-text' });
  const write = (): void => {
    const labels = choices.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
    text.textContent = labels.length === 0 ? prompt : labels.join(', ');
    text.classList.toggle('quiet', labels.length === 0);
  };
  const open = (): void =>
    openPicker({
      anchor: element,
      label: prompt,
      choices,
      chosen,
      min: menu.min_values ?? 1,
      max: menu.max_values ?? 1,
      done: (values) => {
        chosen = values;
        write();
        element.focus();
        changed(values);
      },
    });
  const element = button('select', text, open, {
    disabled: menu.disabled === true,
    'aria-haspopup': 'listbox',
    'data-custom-id': menu.custom_id,
  });
  element.append(el('span', { class: 'select-arrow', 'aria-hidden': 'true' }, '▾'));
  write();
  return { element, values: () => chosen };
}

export function drawSelect(menu: SelectMenu, tools: ComponentContext): HTMLElement {
  const { guild } = tools.context;
  return selectField(menu, guild, (values) => tools.press(menu.custom_id, values)).element;
}
