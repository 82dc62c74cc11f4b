import { allowsGames } from '../app/settings.ts';
import { notice } from '../views/notice.ts';
import { channelLink } from '../views/text.ts';
import { privately, type App, type GuildInput, type Reply } from './contract.ts';

/** A private refusal where this person may not play here, or games do not run here; else nothing. */
export async function gameRefusal(input: GuildInput, app: App): Promise<Reply | undefined> {
  const { t, guildId, channelId, parentId } = input;
  if (!input.mayUseChannel) return privately(notice(t.refusals.noAccess));
  const settings = await app.settings.of(guildId);
  if (allowsGames(settings, channelId, parentId)) return undefined;
  return privately(notice(t.refusals.wrongChannel(settings.channels.map(channelLink))));
}

/** As `gameRefusal`, and also where the bot could not ask its questions. */
export async function startRefusal(input: GuildInput, app: App): Promise<Reply | undefined> {
  const refused = await gameRefusal(input, app);
  if (refused !== undefined || input.botMaySpeak) return refused;
  return privately(notice(input.t.refusals.cannotSpeak));
}
