import { PermissionFlagsBits as May } from 'discord-api-types/v10';
import type { Seed } from './seed.ts';

const BOT = '110000000000000001';
const ANA = '120000000000000001';
const BEN = '120000000000000002';
const CLEO = '120000000000000003';
const HUGO = '120000000000000004';
const MONA = '120000000000000005';
const GUS = '120000000000000006';
const OLGA = '120000000000000007';

const REEL_TALK = '130000000000000000';
const MODERATOR = '140000000000000001';
const HOST = '140000000000000002';
const SMALL_SCREEN = '130000000004194304';

/** What a new server lets everyone do, as far as it concerns a bot. */
export const EVERYONE = String(
  May.ViewChannel |
    May.SendMessages |
    May.SendMessagesInThreads |
    May.CreatePublicThreads |
    May.EmbedLinks |
    May.AttachFiles |
    May.ReadMessageHistory |
    May.AddReactions |
    May.UseExternalEmojis |
    May.UseApplicationCommands |
    May.CreateEvents,
);

/** Two servers and six people to try a bot with. Olga owns the servers and does not play. */
export const demoSeed: Seed = {
  application: { id: BOT, name: 'Leitmotif', owner: OLGA },
  users: [
    { id: BOT, name: 'Leitmotif', color: '#8a5cf5', bot: true },
    { id: ANA, name: 'Ana', color: '#c2417c' },
    { id: BEN, name: 'Ben', color: '#2f6fb5' },
    { id: CLEO, name: 'Cleo', color: '#2b7d4f' },
    { id: HUGO, name: 'Hugo', color: '#a05a12' },
    { id: MONA, name: 'Mona', color: '#5b4bb0' },
    { id: GUS, name: 'Gus', color: '#5c6370' },
    { id: OLGA, name: 'Olga', color: '#7a3b2e' },
  ],
  guilds: [
    {
      id: REEL_TALK,
      name: 'Reel Talk',
      owner: OLGA,
      roles: [
        {
          id: MODERATOR,
          name: 'Moderator',
          permissions: String(May.ManageGuild | May.ManageMessages | May.ManageChannels),
          color: 0x5b4bb0,
        },
        { id: HOST, name: 'Host', permissions: '0', color: 0xa05a12 },
      ],
      channels: [
        { id: '150000000000000001', name: 'general' },
        { id: '150000000000000002', name: 'film-trivia', topic: 'Score or soundtrack?' },
        {
          id: '150000000000000003',
          name: 'mods-only',
          overwrites: [
            { id: REEL_TALK, type: 0, allow: '0', deny: String(May.ViewChannel) },
            { id: MODERATOR, type: 0, allow: String(May.ViewChannel), deny: '0' },
          ],
        },
      ],
      members: [
        { user: OLGA },
        { user: ANA },
        { user: BEN },
        { user: CLEO },
        { user: HUGO, roles: [HOST] },
        { user: MONA, roles: [MODERATOR] },
        { user: GUS },
        { user: BOT },
      ],
    },
    {
      id: SMALL_SCREEN,
      name: 'Small Screen',
      owner: OLGA,
      channels: [{ id: '150000000000000004', name: 'lounge' }],
      members: [{ user: OLGA }, { user: ANA }, { user: BEN }, { user: BOT }],
    },
  ],
};
