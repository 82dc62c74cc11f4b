import { setTimeout as wait } from 'node:timers/promises';
import type { MessageFeed } from './driver/messageFeed.ts';
import { createPeopleClient } from './driver/peopleClient.ts';
import type { PeopleClient } from './driver/peopleClient.ts';
import type { Person } from './driver/person.ts';
import { createPerson } from './driver/person.ts';
import type { GuildView, Lookup, StateView } from './driver/stateView.ts';
import { createLookup, findChannel, findGuild, findUser } from './driver/stateView.ts';
import type { FaultSettings } from './rest/faults.ts';
import type { LoggedCall, LoggedInteraction } from './rest/requestLog.ts';

/** Acts as people in a local Discord, for tests and benches. Names may be given instead of ids. */
export interface Driver {
  /** Someone in the first server and channel they are in, unless said otherwise. */
  as(name: string, place?: { guild?: string; channel?: string }): Person;
  /** All servers, channels and people, fresh. */
  state(): Promise<StateView>;
  faults(settings: FaultSettings): Promise<void>;
  clearFaults(): Promise<void>;
  log(since?: number): Promise<{ calls: LoggedCall[]; interactions: LoggedInteraction[] }>;
  /** As its author, or as a moderator. */
  deleteMessage(messageId: string, as: string): Promise<void>;
  deleteChannel(channel: string): Promise<void>;
  changeChannel(channel: string, fields: object): Promise<void>;
  createChannel(guild: string, name: string, fields?: object): Promise<{ id: string }>;
  createGuild(name: string, fields?: object): Promise<{ id: string }>;
  removeGuild(guild: string): Promise<void>;
  addUser(name: string, guild: string, roles?: readonly string[]): Promise<{ id: string }>;
  setRoles(name: string, guild: string, roles: readonly string[]): Promise<void>;
  /** Resolves once a person finds a command, so after the bot has registered it. */
  commandRegistered(name: string, as: string, timeoutMs?: number): Promise<void>;
  close(): Promise<void>;
}

/** Connects to the `url` of a local Discord. */
export async function connect(url: string): Promise<Driver> {
  const client = createPeopleClient(url);
  const lookup = createLookup(client);
  const feeds = new Map<string, Promise<MessageFeed>>();
  await lookup((state) => state.application);
  return {
    as: (name, place = {}) => createPerson({ client, lookup, name, place, feeds }),
    state: () => client.get('/people/state'),
    faults: (settings) => client.send('POST', '/people/faults', settings),
    clearFaults: () => client.send('DELETE', '/people/faults'),
    log: (since = 0) => client.get(`/people/log?since=${since}`),
    ...changes(client, lookup),
    commandRegistered: (name, as, timeoutMs = 10_000) =>
      commandRegistered(
        createPerson({ client, lookup, name: as, place: {}, feeds }),
        name,
        timeoutMs,
      ),
    async close() {
      for (const feed of feeds.values()) (await feed).close();
      client.close();
    },
  };
}

function changes(client: PeopleClient, lookup: Lookup) {
  const channelId = async (name: string) => (await lookup((state) => findChannel(state, name))).id;
  const userId = async (name: string) => (await lookup((state) => findUser(state, name))).id;
  const guildOf = (name: string): Promise<GuildView> => lookup((state) => findGuild(state, name));
  return {
    deleteMessage: async (id: string, as: string): Promise<void> =>
      client.send('DELETE', `/people/messages/${id}?as=${await userId(as)}`),
    deleteChannel: async (name: string): Promise<void> =>
      client.send('DELETE', `/people/channels/${await channelId(name)}`),
    changeChannel: async (name: string, fields: object): Promise<void> =>
      client.send('PATCH', `/people/channels/${await channelId(name)}`, fields),
    createChannel: async (
      guild: string,
      name: string,
      fields: object = {},
    ): Promise<{ id: string }> =>
      client.send('POST', '/people/channels', {
        guild: (await guildOf(guild)).id,
        name,
        ...fields,
      }),
    createGuild: (name: string, fields: object = {}): Promise<{ id: string }> =>
      client.send('POST', '/people/guilds', { name, ...fields }),
    removeGuild: async (name: string): Promise<void> =>
      client.send('DELETE', `/people/guilds/${(await guildOf(name)).id}`),
    addUser: async (
      name: string,
      guild: string,
      roles: readonly string[] = [],
    ): Promise<{ id: string }> => {
      const place = await guildOf(guild);
      return client.send('POST', '/people/users', {
        name,
        guild: place.id,
        roles: roleIds(place, roles),
      });
    },
    setRoles: async (name: string, guild: string, roles: readonly string[]): Promise<void> => {
      const place = await guildOf(guild);
      const path = `/people/guilds/${place.id}/members/${await userId(name)}`;
      return client.send('PATCH', path, { roles: roleIds(place, roles) });
    },
  };
}

function roleIds({ roles }: GuildView, names: readonly string[]): string[] {
  return names.map((name) => roles.find((role) => role.name === name)?.id ?? name);
}

async function commandRegistered(person: Person, name: string, timeoutMs: number): Promise<void> {
  const until = performance.now() + timeoutMs;
  while (!(await person.commands()).some((command) => command.name === name)) {
    if (performance.now() > until)
      throw new Error(`/${name} was not registered in ${timeoutMs} ms.`);
    await wait(25);
  }
}
