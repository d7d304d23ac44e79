import { startApp } from './app.ts';
import { ConfigError, readConfig, type Config } from './config.ts';

/** How long a stop may take before the process ends anyway: below the patience of any supervisor. */
const stopMs = 5_000;

const config = configOrExit();
const app = await startApp(config);

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

function configOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error('Roster cannot start yet:');
    for (const problem of error.problems) console.error(`  ${problem}`);
    console.error('Set them in the environment or in a file named .env next to package.json.');
    process.exit(1);
  }
}
