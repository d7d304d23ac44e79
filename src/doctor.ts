import { statSync } from 'node:fs';
import { judgeApiKey, tryApiKey } from './checks/api-key.ts';
import { askForBot, judgeBot, judgeClock } from './checks/bot-api.ts';
import { checkDatabase, hasDatabase } from './checks/database.ts';
import { checkDisk } from './checks/disk.ts';
import { judgeEnvFile } from './checks/env-file.ts';
import { broken, lineOf, ok, type Finding } from './checks/finding.ts';
import { ConfigError, envFileProblems, readConfig, type Config } from './config.ts';
import { failureLine } from './failure-line.ts';
import { systemClock } from './runtime/clock.ts';
import { createLog } from './runtime/log.ts';
import { asStartError, openServer } from './store/postgres.ts';
import { findKeys } from './store/seal.ts';
import { telegramSettings } from './telegram-settings.ts';
import { connectTelegram } from './telegram/telegram.ts';

// `npm run doctor`: checks what the program needs, and says what to do. It may run beside the program.
const log = createLog('silent');

await examine();

async function examine(): Promise<void> {
  const config = reportConfig();
  if (!config) return console.log('The other checks need the configuration.');
  report('disk', await checkDisk(config.dataDir));
  await reportDatabase(config);
  const bot = await askForBot(config.botToken, config.botApiRoot);
  report('Bot API', judgeBot(bot));
  report('clock', judgeClock(bot, systemClock.now()));
  const settings = { ...telegramSettings(config), clock: systemClock, log };
  await using telegram = connectTelegram(settings);
  report('Telegram', judgeApiKey(await tryApiKey(telegram)));
}

function reportConfig(): Config | undefined {
  const problems = [...envFileProblems()];
  try {
    const config = readConfig(process.env);
    const mode = statSync('.env', { throwIfNoEntry: false })?.mode;
    if (problems.length === 0) report('configuration', judgeEnvFile(mode, process.platform));
    return config;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    problems.unshift(...error.problems);
    return undefined;
  } finally {
    for (const problem of problems) report('configuration', broken(problem));
  }
}

async function reportDatabase(config: Config): Promise<void> {
  if (!(await hasDatabase(config))) {
    return report('database', ok('none yet; the first start makes it'));
  }
  try {
    await using server = await openServer(config, log);
    const keys = await findKeys(config);
    const { database, sessions } = await checkDatabase(server.url, keys);
    report('database', database);
    report('sessions', sessions);
  } catch (error) {
    report('database', broken(failureLine(asStartError(error), config)));
  }
}

function report(part: string, finding: Finding): void {
  console.log(lineOf(part, finding));
  if (finding.state === 'broken') process.exitCode = 1;
}
