import { GrammyError, HttpError, type Bot } from 'grammy';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Command } from './kit/feature.ts';
import type { PersonContext } from './kit/person-context.ts';
import { label } from './kit/words.ts';

const firstWaitMs = 1000;
const maxWaitMs = 30_000;

/** Learns who the bot is and tells Telegram what it offers; again and again while Telegram is away. */
export async function introduce(
  bot: Bot<PersonContext>,
  commands: readonly Command[],
  { clock, log, signal }: { clock: Clock; log: Log; signal: AbortSignal },
): Promise<void> {
  for (let wait = firstWaitMs; ; wait = Math.min(wait * 2, maxWaitMs)) {
    try {
      // Not `bot.init`, which waits by a clock of its own.
      bot.botInfo = await bot.api.getMe();
      break;
    } catch (error) {
      if (signal.aborted) throw error;
      if (error instanceof GrammyError && error.error_code < 429) {
        throw new Error(refusedWords, { cause: error });
      }
      log.warn({ err: cause(error) }, 'Telegram does not answer yet; the bot starts when it does');
      await clock.sleep(wait, signal);
    }
  }
  try {
    await describe(bot, commands);
  } catch (error) {
    // What stands in the menu is no reason not to work.
    log.warn({ err: cause(error) }, 'The menu of commands could not be brought up to date');
  }
}

const refusedWords =
  'Telegram does not accept the BOT_TOKEN. Open @BotFather in Telegram, send /token and copy it again.';

/** Sets only what differs: Telegram lets descriptions be set a few times a day. */
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

/** grammY puts the network's own error one level down. */
function cause(error: unknown): unknown {
  return error instanceof HttpError ? error.error : error;
}
