import { config as loadDotenv } from 'dotenv';
import { assemble } from './assemble.ts';
import { EX_CONFIG, readConfig, type Config } from './config.ts';
import { openLog, type Log } from './ops/log.ts';
import { onOrphaned } from './ops/orphan.ts';
import { startSandbox, type SandboxProcess } from './sandboxProcess.ts';
import { StoreRefusal } from './store/refusal.ts';

const DRAIN_MS = 3000;
const LAST_MOMENT_MS = 4500;
/** Once the games of the time before are going on. */
const WARM_UP_AFTER_MS = 300;
const SANDBOX_LOG_LEVEL = 'warn';

loadDotenv({ quiet: true });
await main();

async function main(): Promise<void> {
  const read = readConfig(process.env);
  if ('problems' in read)
    return leave(EX_CONFIG, ['The settings need attention:', ...read.problems]);
  const { config } = read;
  const trying = config.DISCORD_TOKEN === undefined;
  const level = trying && !process.env['LOG_LEVEL'] ? SANDBOX_LOG_LEVEL : config.LOG_LEVEL;
  const log = openLog(level);
  const sandbox = trying ? await startSandbox(config.SANDBOX_PORT) : undefined;
  try {
    await run(config, log, sandbox);
  } catch (cause) {
    sandbox?.stop();
    leave(...reasonToLeave(cause));
  }
}

async function run(config: Config, log: Log, sandbox: SandboxProcess | undefined): Promise<void> {
  const api = sandbox?.api ?? config.DISCORD_API_BASE;
  const token = sandbox?.token ?? config.DISCORD_TOKEN ?? '';
  const { bot, store, warmUp } = await assemble(config, { api, token, log });
  const stop = stopper(log, async () => {
    await bot.drain(DRAIN_MS);
    await bot.close();
    await store.close();
    sandbox?.stop();
  });
  process.once('SIGTERM', () => stop(0));
  process.once('SIGINT', () => stop(0));
  process.on('unhandledRejection', (cause) =>
    log.error({ err: cause }, 'a promise was left alone'),
  );
  process.on('uncaughtException', (cause) => {
    log.fatal({ err: cause }, 'an error that nobody caught');
    stop(1);
  });
  onOrphaned(() => stop(0));
  await bot.login();
  setTimeout(() => void warmUp(), WARM_UP_AFTER_MS).unref();
  if (sandbox === undefined)
    log.warn('records are kept as they are: STORE_URL must lie on an encrypted disk');
  else process.stdout.write(`Leitmotif plays on a Discord of its own. Open ${sandbox.url}\n`);
}

function stopper(log: Log, close: () => Promise<void>) {
  let stopping = false;
  return (code: number): void => {
    if (stopping) return;
    stopping = true;
    log.info('stopping');
    setTimeout(() => process.exit(code), LAST_MOMENT_MS).unref();
    close().then(
      () => process.exit(code),
      (cause: unknown) => {
        log.error({ err: cause }, 'stopping failed');
        process.exit(1);
      },
    );
  };
}

/** Discord's words for a refused token, and the store's for a file it will not touch. */
function reasonToLeave(cause: unknown): [code: number, lines: string[]] {
  if (cause instanceof StoreRefusal) return [1, [cause.message]];
  if (
    cause instanceof Error &&
    /TokenInvalid|invalid token/i.test(`${cause.name} ${cause.message}`)
  )
    return [
      EX_CONFIG,
      [
        'The settings need attention:',
        'DISCORD_TOKEN was refused by Discord. Copy it anew from the developer portal.',
      ],
    ];
  if (cause instanceof Error) return [1, [`Leitmotif cannot start: ${cause.message}`]];
  return [1, ['Leitmotif cannot start.']];
}

function leave(code: number, lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(code);
}
