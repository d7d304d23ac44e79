import { startApp, type App } from './app.ts';
import { configOrExit } from './config.ts';
import { createLog } from './runtime/log.ts';

/** How long a stop may take before the process ends anyway: below the patience of any supervisor. */
const stopMs = 4_500;

const config = configOrExit(process.env);
const log = createLog(config.logLevel);
const starting = new AbortController();
let app: App | undefined;

// Libraries fail in loops of their own too, where nobody waits for them. One connection that breaks so
// is no reason to end everybody's.
for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
  process.on(event, (error: unknown) =>
    log.error({ err: error, event }, 'Something broke unheard'),
  );
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    // A second Ctrl-C is somebody who does not want to wait.
    if (starting.signal.aborted) process.exit(1);
    starting.abort(new Error('The start was interrupted.'));
    setTimeout(() => process.exit(1), stopMs).unref();
    void stop();
  });
}

try {
  app = await startApp(config, { signal: starting.signal, log });
} catch (error) {
  if (starting.signal.aborted) process.exit(0);
  console.error(`Roster cannot start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
if (app.claimLink) {
  console.log(
    `This bot has no owner yet. Open this link in Telegram to own it:\n  ${app.claimLink}`,
  );
}
if (starting.signal.aborted) await stop();

/** A start that is still under way ends by itself, with the code above. */
async function stop(): Promise<void> {
  if (!app) return;
  try {
    await app[Symbol.asyncDispose]();
    process.exit(0);
  } catch (error) {
    log.error({ err: error }, 'The program could not stop as it should');
    process.exit(1);
  }
}
