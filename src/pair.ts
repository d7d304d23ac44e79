import { openFoundations } from './app.ts';
import { failureWords } from './bot/kit/failure-words.ts';
import { loadLocales } from './bot/kit/locale.ts';
import { configOrExit } from './config.ts';
import { failureLine } from './failure-line.ts';
import { createLog } from './runtime/log.ts';
import { pairInTerminal } from './terminal/pair-in-terminal.ts';
import { readableLog } from './terminal/readable-log.ts';
import { openTerminal } from './terminal/terminal.ts';

/** The process exits after this time even if ending the pairing hangs. */
const stopTimeoutMs = 9_000;

// `npm run pair`: pairs the operator's account without a browser.
const config = configOrExit(process.env);
const interrupted = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    // At the second signal, for instance another Ctrl-C, exit at once.
    if (interrupted.signal.aborted) process.exit(1);
    interrupted.abort();
    setTimeout(() => process.exit(1), stopTimeoutMs).unref();
  });
}
try {
  const log = createLog(
    'warn',
    readableLog((text) => process.stderr.write(text)),
  );
  await using foundations = await openFoundations(config, { log });
  using terminal = openTerminal();
  const { english } = loadLocales();
  const isPaired = await pairInTerminal(foundations.roster.pairing, terminal, {
    say: (reason) => english.plain(failureWords(reason)),
    signal: interrupted.signal,
  });
  if (!isPaired) process.exitCode = 1;
} catch (error) {
  console.error(`Roster cannot pair: ${failureLine(error, config)}`);
  process.exitCode = 1;
}
