import { REST } from '@discordjs/rest';
import type { Client, Interaction } from 'discord.js';
import type { App, Command, ComponentRoute } from './contract.ts';
import { fillIn, sendReply } from './answering.ts';
import { openClient } from './client.ts';
import { registerCommands } from './registration.ts';
import { apology, router } from './router.ts';
import { textsFor } from '../i18n/index.ts';
import { welcome } from './welcome.ts';

export interface BotLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface BotShell {
  readonly api: string;
  readonly token: string;
  readonly commands: readonly Command[];
  readonly components: readonly ComponentRoute[];
  /** Made once the client exists: games need its REST to show themselves. */
  readonly makeApp: (rest: REST) => App;
  readonly log: BotLog;
}

export interface Bot {
  readonly app: App;
  /** Resolves when logged in; rejects when Discord refuses the token. */
  login(): Promise<void>;
  /** Answers every click from now on with a word about the restart, and ends the games' clocks. */
  drain(ms: number): Promise<void>;
  close(): Promise<void>;
}

/** For answers to interactions: Discord does not count them against the bot's 50 a second, so nor do we. */
function answeringRest(api: string): REST {
  const options = {
    api,
    version: '10',
    timeout: 2500,
    retries: 0,
    globalRequestsPerSecond: Infinity,
  };
  return new REST(options);
}

export function openBot({ api, token, commands, components, makeApp, log }: BotShell): Bot {
  const answers = answeringRest(api);
  let open = true;
  const fault = (cause: unknown, interaction: string) =>
    log.error({ err: cause, interaction }, 'an interaction failed');

  const client: Client = openClient({
    api,
    onInteraction: (interaction) => void answer(interaction),
    onReady: (guildIds) => void ready(guildIds),
    onGuildBack: (guildId) => void guard(app.games.resume([guildId]), 'resuming games failed'),
    onGuildJoined: (guildId) =>
      void guard(welcome(client, guildId, app.guilds), 'the hello failed'),
    onGuildLeft: (guildId) =>
      void guard(app.games.lose({ guildId }, 'channelGone'), 'ending games failed'),
    onChannelGone: (guildId, channelId) =>
      void guard(app.games.lose({ guildId, channelId }, 'channelGone'), 'ending a game failed'),
    onError: (cause) => log.warn({ err: cause }, 'gateway'),
  });
  const app = makeApp(client.rest);
  const route = router({ app, commands, components, isOpen: () => open, onFault: fault });

  const answer = async (interaction: Interaction) => {
    const reply = await route(interaction);
    try {
      await sendReply(answers, interaction, reply);
    } catch (cause) {
      fault(cause, interaction.id);
      if (reply.do !== 'defer') return;
      const sorry = apology(cause, interaction.id, textsFor(interaction.locale));
      await fillIn(answers, interaction, sorry).catch(() => undefined);
    }
  };

  const guard = (work: Promise<unknown>, message: string) =>
    work.catch((cause: unknown) => log.error({ err: cause }, message));

  const ready = async (guildIds: readonly string[]) => {
    log.info({ guilds: guildIds.length }, 'ready');
    const data = commands.map((command) => command.data(textsFor('en-US')));
    const applicationId = client.application?.id ?? '';
    await Promise.all([
      guard(app.games.resume(guildIds), 'resuming games failed'),
      guard(
        registerCommands(client.rest, applicationId, data).then((done) =>
          log.info({ commands: data.length }, `commands ${done}`),
        ),
        'registering commands failed',
      ),
    ]);
  };

  return {
    app,
    login: async () => void (await client.login(token)),
    drain: async (ms) => {
      open = false;
      await app.games.drain(ms);
    },
    close: () => client.destroy(),
  };
}
