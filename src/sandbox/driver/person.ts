import type { ModalPayload } from '../payload/modalRules.ts';
import type { Command, CommandChoice } from '../state/commands.ts';
import type { Outcome } from '../state/interactions.ts';
import { allComponents } from '../state/media.ts';
import type { Message } from '../state/messageTypes.ts';
import { findComponent } from './findComponent.ts';
import type { MessageFeed } from './messageFeed.ts';
import { openFeed } from './messageFeed.ts';
import type { PeopleClient } from './peopleClient.ts';
import type { Lookup } from './stateView.ts';
import { findChannel, findGuild, findUser } from './stateView.ts';

export type OptionValues = Readonly<Record<string, string | number | boolean>>;
export type ModalFields = Readonly<Record<string, string | boolean | readonly string[]>>;

/** What came of an interaction; which of the others is there depends on `outcome`. */
export interface InteractionResult {
  readonly id: string;
  readonly outcome: Outcome['outcome'];
  readonly ms: number;
  readonly message?: Message;
  readonly modal?: ModalPayload;
  readonly choices?: readonly CommandChoice[];
  readonly reason?: string;
}

interface Raw {
  /** Skips what a Discord client checks, to send forged values. */
  readonly raw?: boolean;
}

export interface WaitOptions {
  /** 5 s by default. */
  readonly timeoutMs?: number;
  /** Only messages newer than this one. */
  readonly after?: string;
}

export interface Person {
  userId(): Promise<string>;
  channelId(): Promise<string>;
  /** `command('trivia play', { questions: 5 })`. */
  command(name: string, options?: OptionValues, raw?: Raw): Promise<InteractionResult>;
  autocomplete(name: string, options: OptionValues, focused: string): Promise<InteractionResult>;
  click(message: Message, labelOrCustomId: string, raw?: Raw): Promise<InteractionResult>;
  select(
    message: Message,
    customId: string,
    values: readonly string[],
    raw?: Raw,
  ): Promise<InteractionResult>;
  /** Fields by custom id, or by the label above them. */
  submit(modal: ModalPayload, fields: ModalFields, raw?: Raw): Promise<InteractionResult>;
  /** The commands this person finds. */
  commands(): Promise<Command[]>;
  /** What this person sees in a channel, oldest first. */
  messages(channel?: string): Promise<Message[]>;
  /** The newest message that fits, now or as soon as one is posted or changed. */
  waitForMessage(fits: (message: Message) => boolean, options?: WaitOptions): Promise<Message>;
  say(text: string): Promise<Message>;
}

export interface PersonParts {
  readonly client: PeopleClient;
  readonly lookup: Lookup;
  readonly name: string;
  readonly place: { readonly guild?: string; readonly channel?: string };
  /** So that feeds are closed with the driver. */
  readonly feeds: Map<string, Promise<MessageFeed>>;
}

export function createPerson(parts: PersonParts): Person {
  const { client } = parts;
  const where = createWhere(parts);
  const interact = async (kind: string, fields: object): Promise<InteractionResult> => {
    const { as, guild, channel } = await where();
    return client.send('POST', '/people/interactions', { as, guild, channel, kind, ...fields });
  };
  return {
    userId: async () => (await where()).as,
    channelId: async () => (await where()).channel,
    command: (name, options = {}, raw = {}) => interact('command', { name, options, ...raw }),
    autocomplete: (name, options, focused) => interact('autocomplete', { name, options, focused }),
    click: (message, target, raw = {}) => {
      const customId = findComponent(message, target)?.custom_id ?? target;
      return interact('component', { message: message.id, custom_id: customId, ...raw });
    },
    select: (message, target, values, raw = {}) => {
      const customId = findComponent(message, target)?.custom_id ?? target;
      return interact('component', { message: message.id, custom_id: customId, values, ...raw });
    },
    submit: (modal, fields, raw = {}) =>
      interact('modal', { custom_id: modal.custom_id, fields: byCustomId(modal, fields), ...raw }),
    async commands() {
      const { as, channel } = await where();
      return client.get(`/people/commands?as=${as}&channel=${channel}`);
    },
    messages: (channel) => messagesIn(parts, where, channel),
    waitForMessage: (fits, options) => waitForMessage(parts, where, fits, options),
    async say(content) {
      const { as, guild, channel } = await where();
      return client.send('POST', '/people/messages', { as, guild, channel, content });
    },
  };
}

interface Where {
  readonly as: string;
  readonly guild: string;
  readonly channel: string;
}

/** Ids are looked up on first use and kept. */
function createWhere({ lookup, name, place }: PersonParts): () => Promise<Where> {
  let known: Promise<Where> | undefined;
  const find = () =>
    lookup((state): Where => {
      const { id: as } = findUser(state, name);
      const own = state.guilds.filter(({ members }) => members.some(({ user }) => user.id === as));
      const inside = {
        ...state,
        guilds: place.guild === undefined ? own : [findGuild(state, place.guild)],
      };
      const first = inside.guilds[0]?.channels[0]?.name ?? '';
      const channel = findChannel(inside, place.channel ?? first);
      const guild = inside.guilds.find(({ channels }) => channels.includes(channel));
      return { as, guild: guild?.id ?? '', channel: channel.id };
    });
  return () => {
    known ??= find();
    return known;
  };
}

function byCustomId({ components }: ModalPayload, fields: ModalFields): ModalFields {
  const labeled = allComponents(components).map(({ label, component, custom_id: customId }) => [
    label,
    component?.custom_id ?? customId,
  ]);
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      labeled.find(([label]) => label === name)?.[1] ?? name,
      value,
    ]),
  );
}

async function messagesIn(
  { client, lookup }: PersonParts,
  where: () => Promise<Where>,
  name?: string,
): Promise<Message[]> {
  const { as, channel } = await where();
  const id = name === undefined ? channel : (await lookup((state) => findChannel(state, name))).id;
  return client.get(`/people/channels/${id}/messages?as=${as}&limit=500`);
}

/** The feed is open before the channel is read, so that nothing falls between the two. */
async function waitForMessage(
  parts: PersonParts,
  where: () => Promise<Where>,
  fits: (message: Message) => boolean,
  { timeoutMs = 5000, after = '0' }: WaitOptions = {},
): Promise<Message> {
  const { as, channel } = await where();
  const feed = parts.feeds.get(as) ?? openFeed(parts.client.url, as);
  parts.feeds.set(as, feed);
  const wanted = (message: Message) =>
    message.channel_id === channel && BigInt(message.id) > BigInt(after) && fits(message);
  const giveUp = new AbortController();
  const timer = setTimeout(
    () => giveUp.abort(new Error(`${parts.name} waited ${timeoutMs} ms for a message in vain.`)),
    timeoutMs,
  );
  try {
    const live = (await feed).next(
      ({ t, d }) => /^MESSAGE_(CREATE|UPDATE)$/.test(t) && wanted(d),
      giveUp.signal,
    );
    live.catch(() => undefined);
    const there = (await messagesIn(parts, where)).findLast(wanted);
    return there ?? (await live).d;
  } finally {
    clearTimeout(timer);
  }
}
