import type { App } from './app.ts';
import { configOrExit, hasNoSettings } from './config.ts';
import { failureLine } from './failure-line.ts';
import { systemClock } from './runtime/clock.ts';
import { createLog } from './runtime/log.ts';
import { keepRecentErrors } from './runtime/recent-errors.ts';
import { openDatabase } from './store/postgres.ts';
import { readableLog } from './terminal/readable-log.ts';
import { startReport } from './terminal/start-report.ts';

/**
 * The process exits after this time even if stopping hangs; supervisors usually wait ten seconds. The waits with a limit
 * of their own (work, updates, reports, queries, spans) take seven of it together.
 */
const stopTimeoutMs = 9_000;

// A person reads a terminal; everything else gets JSON, line by line.
const isSeen = process.stdout.isTTY;
if (isSeen && process.stdin.isTTY && hasNoSettings(process.env)) await askForSettings();
const config = configOrExit(process.env);
// From here on, so that owners see errors in it that come from outside of `startApp`, too.
const { log, recentErrors } = keepRecentErrors(
  createLog(
    config.logLevel,
    isSeen ? readableLog((text) => process.stdout.write(text)) : undefined,
  ),
  systemClock,
);
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
    if (isSeen) console.log('\nStopping. Press Ctrl-C again to stop at once.');
    starting.abort(new Error('The start was interrupted.'));
    setTimeout(() => process.exit(1), stopTimeoutMs).unref();
    void stop();
  });
}

if (isSeen) console.log('Starting Roster. Ctrl-C stops it.');
try {
  const waiting = Promise.withResolvers<void>();
  const database = openDatabase(config, log, waiting.resolve);
  // `startApp` waits for it; until then a failure is not unhandled.
  database.catch(() => undefined);
  // Postgres starts while the rest of the program is loaded. Loading holds up the event loop: nothing of Postgres
  // would run before its end.
  if (config.databaseUrl === undefined) await Promise.race([waiting.promise, database]);
  const { startApp } = await import('./app.ts');
  app = await startApp(config, { database, signal: starting.signal, log, recentErrors });
} catch (error) {
  if (starting.signal.aborted) process.exit(0);
  console.error(`Roster cannot start: ${failureLine(error, config)}`);
  process.exit(1);
}
if (isSeen) console.log(startReport(app, config));
else if (app.claimLink) console.log(claimLine(app.claimLink));
if (starting.signal.aborted) await stop();

/** At the first start, before anything else runs. */
async function askForSettings(): Promise<void> {
  try {
    const { setUp } = await import('./set-up.ts');
    Object.assign(process.env, await setUp(process.env));
  } catch (error) {
    console.error(
      `\nRoster is not set up: ${error instanceof Error ? error.message : String(error)}`,
    );
    process.exit(1);
  }
}

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

/** Past the log, which masks links and may be silent. */
function claimLine(claimLink: string): string {
  const msg = 'This bot has no owner: the link, opened in Telegram within a day, makes one';
  return JSON.stringify({ level: 30, time: Date.now(), claimLink, msg });
}
