import type { Interaction } from 'discord.js';
import { textsFor } from '../i18n/index.ts';
import { StoreFault } from '../store/drawer.ts';
import { readCustomId } from '../views/customId.ts';
import { notice } from '../views/notice.ts';
import {
  privately,
  type App,
  type Command,
  type ComponentRoute,
  type GuildInput,
  type Input,
  type Payload,
  type Reply,
  type Texts,
} from './contract.ts';
import { inputOf } from './input.ts';

export interface Routing {
  readonly app: App;
  readonly commands: readonly Command[];
  readonly components: readonly ComponentRoute[];
  /** False while the bot shuts down. */
  readonly isOpen: () => boolean;
  readonly onFault: (cause: unknown, interactionId: string) => void;
}

/** Finds who answers an interaction. Every interaction gets exactly one answer, unknown ones too. */
export function router({ app, commands, components, isOpen, onFault }: Routing) {
  const byName = new Map(commands.map((command) => [command.name, command]));
  const byRoute = new Map(components.map((route) => [route.name, route]));

  const command = (interaction: Interaction, t: Texts): Reply | Promise<Reply> => {
    if (!interaction.isChatInputCommand()) return privately(notice(t.refusals.unknownCommand));
    const found = byName.get(interaction.commandName);
    if (found === undefined) return privately(notice(t.refusals.unknownCommand));
    const input = inputOf(interaction, t);
    if (inGuild(input)) return found.run(input, app);
    return found.everywhere === true
      ? found.run({ ...input, guildId: '' }, app)
      : privately(notice(t.refusals.serversOnly));
  };

  const complete = (interaction: Interaction, t: Texts): Reply | Promise<Reply> => {
    if (!interaction.isAutocomplete()) return NO_CHOICES;
    const found = byName.get(interaction.commandName);
    const input = inputOf(interaction, t);
    if (found?.complete === undefined || !inGuild(input)) return NO_CHOICES;
    return found.complete(input, interaction.options.getFocused(true).name, app);
  };

  const component = (interaction: Interaction, t: Texts): Reply | Promise<Reply> => {
    const customId = 'customId' in interaction ? interaction.customId : '';
    const id = readCustomId(customId);
    const found = id && byRoute.get(id.route);
    if (id === undefined || found === undefined) return privately(notice(t.refusals.unknownRoute));
    const input = inputOf(interaction, t, id.parts);
    return inGuild(input) ? found.run(input, app) : privately(notice(t.refusals.serversOnly));
  };

  return async (interaction: Interaction): Promise<Reply> => {
    const t = textsFor(interaction.guildLocale ?? interaction.locale);
    const completing = interaction.isAutocomplete();
    try {
      if (completing) return await complete(interaction, t);
      if (!isOpen()) return privately(notice(t.refusals.stopping));
      return await (interaction.isCommand() ? command(interaction, t) : component(interaction, t));
    } catch (cause) {
      onFault(cause, interaction.id);
      return completing ? NO_CHOICES : privately(apology(cause, interaction.id, t));
    }
  };
}

const NO_CHOICES: Reply = { do: 'choices', choices: [] };

/** What people see of a fault: never its message. */
export function apology(cause: unknown, ref: string, t: Texts): Payload {
  return notice(cause instanceof StoreFault ? t.refusals.store(ref) : t.fault(ref));
}

const inGuild = (input: Input): input is GuildInput => input.guildId !== undefined;
