import type { App } from './app.ts';
import { configOrExit } from './config.ts';
import { createLog } from './runtime/log.ts';
import { openDatabase } from './store/postgres.ts';

/** The process exits after this time even if stopping hangs; supervisors usually wait ten seconds. */
const stopTimeoutMs = 9_000;

const config = configOrExit(process.env);
const log = createLog(config.logLevel);
const starting = new AbortController();
let app: App | undefined;

// Libraries have loops whose errors no caller can catch. One broken connection must not end the
// process and with it all others.
for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
  process.on(event, (error: unknown) => log.error({ err: error, event }, 'Uncaught error'));
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    // At the second signal, for instance another Ctrl-C, exit at once.
    if (starting.signal.aborted) process.exit(1);
    starting.abort(new Error('The start was interrupted.'));
    setTimeout(() => process.exit(1), stopTimeoutMs).unref();
    void stop();
  });
}

try {
  // Postgres starts while the rest of the program is loaded.
  const [{ startApp }, database] = await Promise.all([
    import('./app.ts'),
    openDatabase(config, log),
  ]);
  app = await startApp(config, { database, signal: starting.signal, log });
} catch (error) {
  if (starting.signal.aborted) process.exit(0);
  console.error(`Roster cannot start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
if (app.claimLink) {
  console.log(
    `This bot has no owner yet. Open this link in Telegram within a day to own it:\n  ${app.claimLink}`,
  );
}
if (starting.signal.aborted) await stop();

/** Does nothing during the start, which ends by itself when `starting` is aborted. */
async function stop(): Promise<void> {
  if (!app) return;
  try {
    await app[Symbol.asyncDispose]();
    process.exit(0);
  } catch (error) {
    log.error({ err: error }, 'Stopping the program failed');
    process.exit(1);
  }
}
