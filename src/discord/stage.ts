import {
  DiscordAPIError,
  RESTJSONErrorCodes as Code,
  Routes,
  SnowflakeUtil,
  type APIMessage,
  type REST,
} from 'discord.js';
import type { Clock } from '../app/clock.ts';
import type { Gone, Stage } from '../app/stage.ts';
import type { Game } from '../engine/game.ts';
import { textsFor } from '../i18n/index.ts';
import { endView } from '../views/end.ts';
import { notice } from '../views/notice.ts';
import type { Payload } from '../views/payload.ts';
import { movedOnView, questionView } from '../views/question.ts';
import { revealView } from '../views/reveal.ts';

/** Errors after which another try is useless, by what they mean for a game. */
const GONE: Readonly<Record<number, Gone['gone']>> = {
  [Code.UnknownChannel]: 'channelGone',
  [Code.UnknownGuild]: 'channelGone',
  [Code.ThreadLocked]: 'channelGone',
  [Code.InvalidActionOnArchivedThread]: 'channelGone',
  [Code.UnknownMessage]: 'messageGone',
  [Code.MissingAccess]: 'noPermission',
  [Code.MissingPermissions]: 'noPermission',
};

/**
 * Shows games in Discord channels. `boot` differs between two runs of the bot: within one run Discord
 * drops a repeated post, after a restart the same question may be posted again.
 */
export function discordStage(rest: REST, clock: Clock, boot: string): Stage {
  const t = textsFor('en-US');

  const post = async (game: Game, message: Payload, what: string): Promise<APIMessage> => {
    const nonce = `${game.id}.${what}.${boot}`;
    const body = { ...message, nonce, enforce_nonce: true };
    return (await rest.post(Routes.channelMessages(game.channelId), { body })) as APIMessage;
  };
  const edit = async (
    game: Game,
    messageId: string | undefined,
    message: Payload,
  ): Promise<void> => {
    if (messageId === undefined) return;
    await rest.patch(Routes.channelMessage(game.channelId, messageId), { body: message });
  };

  return {
    ask: (game) =>
      orGone(async () => {
        const closesAt = clock.now() + game.rules.seconds * 1000;
        const message = await post(game, questionView(game, t, closesAt), `q${game.index}`);
        return { messageId: message.id, at: SnowflakeUtil.timestampFrom(message.id) };
      }),
    reveal: (game) =>
      orGone(() => edit(game, game.messageId, revealView(game, t)).then(() => undefined)),
    finish: async (game) => {
      const unheard = game.ending === 'channelGone' || game.ending === 'noPermission';
      if (unheard || game.rules.mode === 'single') return;
      await orGone(() => post(game, endView(game, t), 'end').then(() => undefined));
    },
    count: (game) => edit(game, game.messageId, questionView(game, t, game.deadline)),
    movedOn: (game, messageId) => edit(game, messageId, movedOnView(t)),
    withdraw: async (game, messageId) =>
      void (await rest.delete(Routes.channelMessage(game.channelId, messageId))),
    pause: async (game) => void (await post(game, notice(t.trivia.pausedForRestart), 'bye')),
  };
}

async function orGone<T>(run: () => Promise<T>): Promise<T | Gone> {
  try {
    return await run();
  } catch (cause) {
    const gone = cause instanceof DiscordAPIError ? GONE[Number(cause.code)] : undefined;
    if (gone === undefined) throw cause;
    return { gone };
  }
}
