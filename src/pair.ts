import { openFoundations } from './app.ts';
import { failureWords } from './bot/kit/failure-words.ts';
import { loadLocales } from './bot/kit/locale.ts';
import { configOrExit } from './config.ts';
import { pairInTerminal } from './terminal/pair-in-terminal.ts';
import { openTerminal } from './terminal/terminal.ts';

// `npm run pair`: pairs the operator's account without a browser.
const config = configOrExit(process.env);
try {
  await using foundations = await openFoundations({ ...config, logLevel: 'warn' });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      const exit = (): never => process.exit(1);
      foundations[Symbol.asyncDispose]().then(exit, exit);
    });
  }
  using terminal = openTerminal();
  const { english } = loadLocales();
  const paired = await pairInTerminal(foundations.roster.pairing, terminal, (reason) =>
    english.plain(failureWords(reason)),
  );
  if (!paired) process.exitCode = 1;
} catch (error) {
  console.error(`Roster cannot pair: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
