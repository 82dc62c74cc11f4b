import { el } from './el.ts';
import { tickTimestamps } from './markdown/timestamp.ts';
import { people } from './world/peopleApi.ts';
import type { World } from './world/peopleTypes.ts';
import { readAddress, writeAddress } from './shell/address.ts';
import { Page } from './shell/page.ts';

const RETRY_MS = 1000;

function firstPerson({ users }: World): string {
  return users.find(({ bot }) => bot !== true)?.id ?? '';
}

function show(world: World, as: string): void {
  const asked = readAddress();
  const guild = world.guilds.find(({ id }) => id === asked.guild) ?? world.guilds[0];
  const channel = guild?.channels.find(({ id }) => id === asked.channel) ?? guild?.channels[0];
  const where = { ...asked, as, guild: guild?.id ?? '', channel: channel?.id ?? '' };
  writeAddress(where);
  document.title = `${world.application.name} on a local Discord`;
  document.body.replaceChildren(new Page(where).element);
}

/** Opens the place the address names, or else the first channel of the first person. */
async function open(): Promise<void> {
  const { as } = readAddress();
  const answer = await people.world(as);
  if (!answer.ok) {
    document.body.replaceChildren(el('p', { class: 'connection' }, answer.complaint.message));
    setTimeout(() => void open(), RETRY_MS);
    return;
  }
  const known = answer.value.users.some(({ id }) => id === as);
  if (known) {
    show(answer.value, as);
    return;
  }
  const first = firstPerson(answer.value);
  const world = await people.world(first);
  if (world.ok) show(world.value, first);
}

tickTimestamps();
await open();
