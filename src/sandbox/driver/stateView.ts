import type { PeopleClient } from './peopleClient.ts';

export interface UserView {
  readonly id: string;
  readonly username: string;
  readonly global_name: string;
  readonly bot?: boolean;
}

export interface ChannelView {
  readonly id: string;
  readonly name: string;
  readonly type: number;
  readonly parent_id: string | null;
}

export interface GuildView {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly channels: readonly ChannelView[];
  readonly members: readonly { readonly user: UserView; readonly roles: readonly string[] }[];
}

/** `GET /people/state`. */
export interface StateView {
  readonly application: { readonly id: string; readonly name: string };
  readonly users: readonly UserView[];
  readonly guilds: readonly GuildView[];
}

export function findUser(state: StateView, name: string): UserView {
  return found(
    state.users.find(({ id, global_name: shown }) => id === name || shown === name),
    `user ${name}`,
  );
}

export function findGuild(state: StateView, name: string): GuildView {
  return found(
    state.guilds.find((guild) => guild.id === name || guild.name === name),
    `server ${name}`,
  );
}

export function findChannel(state: Pick<StateView, 'guilds'>, name: string): ChannelView {
  const channels = state.guilds.flatMap((guild) => guild.channels);
  const plain = name.replace(/^#/, '');
  return found(
    channels.find((channel) => channel.id === plain || channel.name === plain),
    `channel ${name}`,
  );
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`There is no ${what}.`);
  return value;
}

/** Looks something up in the state, asking for it again once if it is not there yet. */
export function createLookup(client: PeopleClient) {
  let known: Promise<StateView> | undefined;
  const fetchState = () => client.get<StateView>('/people/state');
  return async <T>(find: (state: StateView) => T): Promise<T> => {
    known ??= fetchState();
    try {
      return find(await known);
    } catch {
      known = fetchState();
      return find(await known);
    }
  };
}

export type Lookup = ReturnType<typeof createLookup>;
