/**
 * The least that a discord.js bot can do: it logs in, answers every interaction with a private word and
 * does nothing else. Same Node, same compile cache, same start as the real bot.
 */
import { enableCompileCache } from 'node:module';
import { env, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../../var/compile-cache', import.meta.url)));
const { Client, Events, GatewayIntentBits, MessageFlags } = await import('discord.js');

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: env['DISCORD_API_BASE'] ?? '' },
});

client.on(Events.InteractionCreate, (interaction) => {
  if (!interaction.isRepliable()) return;
  interaction.reply({ content: 'Noted.', flags: MessageFlags.Ephemeral }).catch(report);
});
client.on(Events.Error, report);
client.once(Events.ClientReady, () => say({ level: 30, msg: 'ready' }));
await client.login(env['DISCORD_TOKEN']);

function report(cause: unknown): void {
  say({ level: 50, msg: String(cause) });
}

function say(line: object): void {
  stdout.write(`${JSON.stringify(line)}\n`);
}
