import { startApp } from './app.ts';
import { configOrExit } from './config.ts';

/** How long a stop may take before the process ends anyway: below the patience of any supervisor. */
const stopMs = 5_000;

const app = await startApp(configOrExit(process.env));
if (app.claimLink) {
  console.log(
    `This bot has no owner yet. Open this link in Telegram to own it:\n  ${app.claimLink}`,
  );
}

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    // A second Ctrl-C is somebody who does not want to wait.
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), stopMs).unref();
    app[Symbol.asyncDispose]().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
