import type { Driver } from '../../../src/sandbox/driver.ts';
import { connect } from '../../../src/sandbox/driver.ts';
import type { LocalDiscord, LocalDiscordOptions } from '../../../src/sandbox/localDiscord.ts';
import { startLocalDiscord } from '../../../src/sandbox/localDiscord.ts';
import type { GatewayClient } from './gatewayClient.ts';
import { login } from './gatewayClient.ts';
import type { Rest } from './restCaller.ts';
import { createRest } from './restCaller.ts';

export const APP = '110000000000000001';
export const ANA = '120000000000000001';
export const REEL_TALK = '130000000000000000';
export const SMALL_SCREEN = '130000000004194304';
export const GENERAL = '150000000000000001';
export const TRIVIA = '150000000000000002';
export const MODS = '150000000000000003';

/** A local Discord with a bare gateway session and REST caller as its bot, and people to act as. */
export interface Sandbox {
  readonly discord: LocalDiscord;
  readonly driver: Driver;
  readonly bot: GatewayClient;
  readonly rest: Rest;
  /** Moves the clock on, when it is the test's own. */
  readonly clock: { now: number };
  close(): Promise<void>;
}

export async function openSandbox(
  options: LocalDiscordOptions & { ownClock?: boolean; intents?: number } = {},
): Promise<Sandbox> {
  const { ownClock = false, intents = 1, ...rest } = options;
  const clock = { now: Date.parse('2026-11-20T20:00:00Z') };
  const now = ownClock ? { now: () => clock.now } : {};
  const discord = await startLocalDiscord({ limits: 'off', ...now, ...rest });
  const driver = await connect(discord.url);
  const { client: bot } = await login(discord, { intents });
  return {
    discord,
    driver,
    bot,
    clock,
    rest: createRest(discord),
    async close() {
      await driver.close();
      await discord.close();
    },
  };
}

/** An interaction as the bot got it. */
export interface Received {
  readonly id: string;
  readonly token: string;
  readonly [field: string]: unknown;
}

export async function nextInteraction(bot: GatewayClient): Promise<Received> {
  const { d } = await bot.nextEvent('INTERACTION_CREATE');
  return { ...d, id: String(d.id), token: String(d.token) };
}

export const callback = ({ id, token }: Received) => `/interactions/${id}/${token}/callback`;
export const webhook = ({ token }: Received) => `/webhooks/${APP}/${token}`;
export const original = (interaction: Received) => `${webhook(interaction)}/messages/@original`;
