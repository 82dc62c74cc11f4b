import { button, el } from '../el.ts';
import type { Channel, Guild, World } from '../world/peopleTypes.ts';

const CATEGORY = 4;
const VOICE = 2;
const THREADS: readonly number[] = [10, 11, 12];

function sign({ type }: Channel): string {
  if (THREADS.includes(type)) return '↳ ';
  return type === VOICE ? '🔊 ' : '# ';
}

/** Channels by position, each followed by its threads. */
function inOrder({ channels }: Guild): readonly Channel[] {
  const roots = channels
    .filter(({ type }) => !THREADS.includes(type) && type !== CATEGORY)
    .sort((one, other) => (one.position ?? 0) - (other.position ?? 0));
  return roots.flatMap((root) => [
    root,
    ...channels.filter(
      ({ type, parent_id: parent }) => THREADS.includes(type) && parent === root.id,
    ),
  ]);
}

function drawGuild(
  guild: Guild,
  current: string,
  go: (guild: string, channel: string) => void,
): HTMLElement {
  const items = inOrder(guild).map((channel) => {
    const here = channel.id === current;
    const link = button('channel', sign(channel) + channel.name, () => go(guild.id, channel.id), {
      'aria-current': here ? 'page' : undefined,
    });
    return el('li', { class: THREADS.includes(channel.type) ? 'thread' : '' }, link);
  });
  return el('section', {}, el('h2', {}, guild.name), el('ul', {}, ...items));
}

/** The servers and channels one can see. */
export function drawNavigation(
  world: World,
  current: string,
  go: (guild: string, channel: string) => void,
): readonly HTMLElement[] {
  if (world.guilds.length > 0) return world.guilds.map((guild) => drawGuild(guild, current, go));
  return [el('p', { class: 'quiet' }, 'This person is in no server.')];
}
