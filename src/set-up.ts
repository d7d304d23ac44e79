import { appendFile, chmod, readFile } from 'node:fs/promises';
import { judgeApiKey, tryApiKey } from './checks/api-key.ts';
import { askForBot, judgeBot } from './checks/bot-api.ts';
import { parseSetting, readConfig } from './config.ts';
import { systemClock } from './runtime/clock.ts';
import { createLog } from './runtime/log.ts';
import { telegramSettings } from './telegram-settings.ts';
import { connectTelegram } from './telegram/telegram.ts';
import { askSettings, type RequiredSettings, type SettingChecks } from './terminal/ask-settings.ts';
import { envLines } from './terminal/env-lines.ts';
import { openTerminal } from './terminal/terminal.ts';

const file = '.env';

/** Asks for the required settings, checks each with Telegram, and adds them to `.env`. Returns them. */
export async function setUp(
  env: Readonly<Record<string, string | undefined>>,
): Promise<RequiredSettings> {
  using terminal = openTerminal();
  const settings = await askSettings(terminal, checksOf(env));
  await addToEnvFile(settings);
  terminal.say(
    `\nSaved in ${file}, which only this user can read. From now on, npm start is enough.`,
  );
  return settings;
}

function checksOf(env: Readonly<Record<string, string | undefined>>): SettingChecks {
  return {
    problemOf: (name, text) => parseSetting(name, text).problem,
    tryToken: async (token) => {
      const root = env['BOT_API_ROOT'];
      const answer = await askForBot(token, root && parseSetting('BOT_API_ROOT', root).value);
      const kind = answer.kind === 'known' ? 'accepted' : answer.kind;
      return { kind, words: judgeBot(answer).words };
    },
    tryApiKey: async (settings) => {
      const config = readConfig({ ...env, ...settings });
      const log = createLog('silent');
      await using telegram = connectTelegram({
        ...telegramSettings(config),
        clock: systemClock,
        log,
      });
      const kind = await tryApiKey(telegram);
      return { kind, words: judgeApiKey(kind).words };
    },
  };
}

/** Closed to other users before it holds a secret. */
async function addToEnvFile(settings: RequiredSettings): Promise<void> {
  await appendFile(file, '', { mode: 0o600 });
  await chmod(file, 0o600);
  const text = await readFile(file, 'utf8');
  await appendFile(file, envLines(text, settings));
}
