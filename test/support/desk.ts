import type { App, GuildInput, Reply } from '../../src/discord/contract.ts';
import { searchIn } from '../../src/catalogue/search.ts';
import { textsFor } from '../../src/i18n/index.ts';
import { ANA, CHANNEL, GUILD, START } from './gameBuilder.ts';
import { textsIn } from './payloadChecks.ts';
import { shippedCatalogue } from './shippedCatalogue.ts';
import { openTable, type Table, type TableShape } from './table.ts';

export const t = textsFor('en-US');
const search = searchIn(shippedCatalogue);

/** A whole app over a table, with the shipped dataset. */
export interface Desk extends Table {
  readonly app: App;
}

export async function openDesk(shape: TableShape = {}): Promise<Desk> {
  const table = await openTable(shape);
  const { games, board, settings, records } = table;
  const catalogue = shippedCatalogue;
  const app = { games, board, settings, guilds: records.guilds, catalogue, search, links: {} };
  return { ...table, app };
}

/** What Ana sends in a channel where everything is allowed, though she is no moderator. */
export function anInput(overrides: Partial<GuildInput> = {}): GuildInput {
  return {
    id: '140000000000000001',
    at: START,
    guildId: GUILD,
    channelId: CHANNEL,
    userId: ANA,
    isModerator: false,
    mayUseChannel: true,
    botMaySpeak: true,
    options: {},
    parts: [],
    values: [],
    t,
    ...overrides,
  };
}

/** Who sees a reply, and its words. */
export function heard(reply: Reply): { to: 'one' | 'all' | 'changed' | 'choices'; text: string } {
  switch (reply.do) {
    case 'reply':
      return { to: reply.private ? 'one' : 'all', text: textsIn(reply.message).join('\n') };
    case 'update':
      return { to: 'changed', text: textsIn(reply.message).join('\n') };
    case 'choices':
      return { to: 'choices', text: reply.choices.map(({ name }) => name).join('\n') };
    case 'modal':
    case 'defer':
      throw new Error(`No route of this version answers with ${reply.do}.`);
    default:
      return reply satisfies never;
  }
}
