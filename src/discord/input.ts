import { PermissionFlagsBits, type CommandInteractionOption, type Interaction } from 'discord.js';
import type { Texts } from '../i18n/index.ts';
import type { Input } from './contract.ts';

const MODERATOR = [PermissionFlagsBits.ManageGuild, PermissionFlagsBits.Administrator];

/** What routes may know of an interaction. Permissions are those of the moment of the click. */
export function inputOf(interaction: Interaction, t: Texts, parts: readonly string[] = []): Input {
  const { subcommand, options } = optionsOf(interaction);
  const channel = interaction.channel;
  const parentId = channel?.isThread() === true ? channel.parentId : null;
  const member = interaction.memberPermissions;
  return {
    id: interaction.id,
    at: interaction.createdTimestamp,
    channelId: interaction.channelId ?? '',
    userId: interaction.user.id,
    isModerator: member?.any(MODERATOR) ?? false,
    mayUseChannel: member?.has(PermissionFlagsBits.ViewChannel) ?? true,
    botMaySpeak: maySpeak(interaction),
    options,
    parts,
    values: interaction.isAnySelectMenu() ? interaction.values : [],
    t,
    ...(interaction.guildId === null ? {} : { guildId: interaction.guildId }),
    ...(parentId === null ? {} : { parentId }),
    ...(subcommand === undefined ? {} : { subcommand }),
  };
}

function maySpeak({ channel, appPermissions }: Interaction): boolean {
  const thread = channel?.isThread() === true;
  const send = thread
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  // An API that leaves the field out is read as none at all; a post that fails then says more.
  if (appPermissions.bitfield === 0n) return true;
  return appPermissions.has([PermissionFlagsBits.ViewChannel, send]);
}

function optionsOf(interaction: Interaction): Pick<Input, 'subcommand' | 'options'> {
  if (!interaction.isChatInputCommand() && !interaction.isAutocomplete()) return { options: {} };
  const [first] = interaction.options.data;
  const nested = first?.options;
  const given: readonly CommandInteractionOption[] = nested ?? interaction.options.data;
  const values = given.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]]));
  const options = Object.fromEntries(values) as Input['options'];
  return first !== undefined && nested !== undefined
    ? { subcommand: first.name, options }
    : { options };
}
