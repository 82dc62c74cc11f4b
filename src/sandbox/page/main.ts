import { el } from './el.ts';
import { tickTimestamps } from './markdown/timestamp.ts';
import { people } from './people/peopleApi.ts';
import { readAddress, writeAddress } from './shell/address.ts';
import { Page } from './shell/page.ts';

const RETRY_MS = 1000;

/** Fills what the address leaves open: the first person who is in a server, and the first channel. */
async function open(): Promise<void> {
  const asked = readAddress();
  const answer = await people.world(asked.as);
  if (!answer.ok) {
    document.body.replaceChildren(el('p', { class: 'connection' }, answer.complaint.message));
    setTimeout(() => void open(), RETRY_MS);
    return;
  }
  const { guilds, users } = answer.value;
  const guild = guilds.find(({ id }) => id === asked.guild) ?? guilds[0];
  const member = guild?.members.find(({ user }) => user.bot !== true && user.id !== guild.owner_id);
  const channel = guild?.channels.find(({ id }) => id === asked.channel) ?? guild?.channels[0];
  const where = {
    ...asked,
    as: asked.as || (member?.user.id ?? users[0]?.id ?? ''),
    guild: guild?.id ?? '',
    channel: channel?.id ?? '',
  };
  writeAddress(where);
  document.title = `${answer.value.application.name} on a local Discord`;
  document.body.replaceChildren(new Page(where).element);
}

tickTimestamps();
await open();
