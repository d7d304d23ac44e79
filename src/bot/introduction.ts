import { GrammyError, HttpError, type Bot } from 'grammy';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Command } from './kit/feature.ts';
import type { PersonContext } from './kit/person-context.ts';
import { label } from './kit/words.ts';

const firstWaitMs = 1000;
const maxWaitMs = 30_000;

/**
 * Fetches the bot's own user and updates its commands and descriptions. Retries while Telegram does
 * not answer; throws if Telegram rejects the token.
 */
export async function introduce(
  bot: Bot<PersonContext>,
  commands: readonly Command[],
  { clock, log, signal }: { clock: Clock; log: Log; signal: AbortSignal },
): Promise<void> {
  for (let wait = firstWaitMs; ; wait = Math.min(wait * 2, maxWaitMs)) {
    try {
      // `bot.init` would retry by the system clock instead of `clock`.
      bot.botInfo = await bot.api.getMe();
      break;
    } catch (error) {
      if (signal.aborted) throw error;
      if (error instanceof GrammyError && error.error_code < 429) {
        throw new Error(tokenRejected, { cause: error });
      }
      log.warn({ err: cause(error) }, 'Telegram does not answer; retrying until the bot can start');
      await clock.sleep(wait, signal);
    }
  }
  try {
    await describe(bot, commands);
  } catch (error) {
    // An outdated menu does not keep the bot from working.
    log.warn({ err: cause(error) }, 'Updating the command menu failed');
  }
}

const tokenRejected =
  'Telegram does not accept the BOT_TOKEN. Open @BotFather in Telegram, send /token and copy it again.';

/** Sets only what differs: Telegram allows a few changes of the descriptions per day. */
async function describe({ api }: Bot<PersonContext>, commands: readonly Command[]): Promise<void> {
  const menu = commands
    .filter(({ ownerOnly }) => !ownerOnly)
    .map(({ name }) => ({
      command: name,
      description: label(`command-${name}`),
    }));
  if (JSON.stringify(await api.getMyCommands()) !== JSON.stringify(menu)) {
    await api.setMyCommands(menu);
  }
  const description = label('bot-description');
  if ((await api.getMyDescription()).description !== description) {
    await api.setMyDescription(description);
  }
  const short = label('bot-short-description');
  if ((await api.getMyShortDescription()).short_description !== short) {
    await api.setMyShortDescription(short);
  }
}

/** The network error itself, which grammY wraps. */
function cause(error: unknown): unknown {
  return error instanceof HttpError ? error.error : error;
}
