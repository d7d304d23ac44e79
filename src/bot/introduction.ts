import { GrammyError, HttpError, type Api, type Bot } from 'grammy';
import type { BotCommandScopeChat, LanguageCode } from 'grammy/types';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Command } from './kit/bot-context.ts';
import type { Locale, Locales } from './kit/locale.ts';
import type { PersonContext } from './kit/person-context.ts';
import { say } from './kit/words.ts';

const firstWaitMs = 1000;
const maxWaitMs = 30_000;

/** Fetches the bot's own user. Retries while Telegram does not answer; throws if Telegram rejects the token. */
export async function fetchOwnUser(
  bot: Bot<PersonContext>,
  services: { readonly clock: Clock; readonly log: Log; readonly signal: AbortSignal },
): Promise<void> {
  const { clock, log, signal } = services;
  for (let wait = firstWaitMs; ; wait = Math.min(wait * 2, maxWaitMs)) {
    try {
      // `bot.init` would retry by the system clock instead of `clock`.
      bot.botInfo = await bot.api.getMe();
      return;
    } catch (error) {
      if (signal.aborted) throw error;
      if (error instanceof GrammyError && error.error_code < 429) {
        throw new Error(tokenRejected, { cause: error });
      }
      log.warn({ err: cause(error) }, 'Telegram does not answer; retrying until the bot can start');
      await clock.sleep(wait, signal);
    }
  }
}

/** Updates the commands and descriptions of the bot. A failure is logged: an old menu does not keep it from working. */
export async function introduce(
  bot: Bot<PersonContext>,
  commands: readonly Command[],
  { locales, log }: { readonly locales: Locales; readonly log: Log },
): Promise<void> {
  try {
    for (const locale of locales.all.filter(({ language }) => language.length === 2)) {
      await describe(bot, commands, locale);
    }
  } catch (error) {
    log.warn({ err: cause(error) }, 'Updating the command menu failed');
  }
}

const tokenRejected =
  'Telegram does not accept the BOT_TOKEN. Open @BotFather in Telegram, send /token and copy it again.';

/** Sets only what differs: Telegram allows a few changes of the descriptions per day. */
async function describe(
  { api }: Bot<PersonContext>,
  commands: readonly Command[],
  locale: Locale,
): Promise<void> {
  // English is set without a language, as the fallback. Telegram's types list the two-letter codes.
  const code = locale.language as LanguageCode;
  const language = code === 'en' ? {} : { language_code: code };
  await setMenu(
    api,
    commands.filter(({ ownerOnly }) => !ownerOnly),
    locale,
    language,
  );
  const description = locale.plain(say('bot-description'));
  if ((await api.getMyDescription(language)).description !== description) {
    await api.setMyDescription(description, language);
  }
  const short = locale.plain(say('bot-short-description'));
  if ((await api.getMyShortDescription(language)).short_description !== short) {
    await api.setMyShortDescription(short, language);
  }
}

/** Sets or, without commands, deletes the menu of a language or a chat, if it differs. */
export async function setMenu(
  api: Api,
  commands: readonly Command[],
  locale: Locale,
  where: { readonly language_code?: LanguageCode; readonly scope?: BotCommandScopeChat },
): Promise<void> {
  const menu = commands.map(({ name }) => ({
    command: name,
    description: locale.plain(say(`command-${name}`)),
  }));
  if (JSON.stringify(await api.getMyCommands(where)) === JSON.stringify(menu)) return;
  await (menu.length > 0 ? api.setMyCommands(menu, where) : api.deleteMyCommands(where));
}

/** The network error itself, which grammY wraps. */
function cause(error: unknown): unknown {
  return error instanceof HttpError ? error.error : error;
}
