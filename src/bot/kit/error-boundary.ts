import { randomInt } from 'node:crypto';
import { GrammyError, HttpError, type MiddlewareFn } from 'grammy';
import { isDatabaseGone } from '../../accounts/roster.ts';
import { TelegramError, PartialFailureError, isTransient } from '../../contacts/telegram-error.ts';
import type { Log } from '../../runtime/log.ts';
import { message, type ButtonRows } from './blocks.ts';
import { undoButtons, pairAgainButtons } from './buttons.ts';
import { failureWords } from './failure-words.ts';
import type { PersonContext } from './person-context.ts';
import { problemWords } from './problem-words.ts';
import type { Replies } from './reply.ts';
import { unlessBlocked } from './send-outgoing.ts';
import { time, type Text } from './text.ts';
import { say } from './words.ts';

/** No letters that look like digits, because people read out or type references. */
const alphabet = 'ACDEFHJKMNPRTUVWXY34679';
/** Telegram's limit for the answer to a callback query. */
const maxToastLength = 200;

/**
 * Explains thrown errors to the person and logs them. The middleware rejects only when the database has gone: then the
 * update is handled again once it is back.
 */
export function replyWithErrors(replies: Replies, log: Log): MiddlewareFn<PersonContext> {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      if (isDatabaseGone(error)) throw error;
      const explanation = explainError(error, log);
      if (!explanation) return;
      try {
        await unlessBlocked(log, () => reply(ctx, explanation, replies));
      } catch (replyError) {
        log.error({ err: replyError }, 'Replying with an error failed');
      }
    }
  };
}

interface Explanation {
  readonly text: Text;
  readonly buttons: ButtonRows;
}

/** Logs an error and returns the reply to it; undefined if no reply can be delivered. */
export function explainError(error: unknown, log: Log): Explanation | undefined {
  if (error instanceof TelegramError) {
    log.info({ reason: error.reason }, 'A command failed');
    if (error instanceof PartialFailureError) return partialFailureScreen(error);
    // The notification has the name of the account and the cause; a reply would repeat it.
    if (error.reason.kind === 'signed_out' && error.reason.isNotified) return undefined;
    const buttons = error.reason.kind === 'signed_out' ? pairAgainButtons() : [];
    return { text: failureWords(error.reason), buttons };
  }
  if (error instanceof HttpError) {
    log.error({ err: error.error }, 'Sending a reply to Telegram failed');
    return undefined;
  }
  if (error instanceof GrammyError && error.error_code === 403) {
    log.info({ method: error.method }, 'A person blocked the bot; a message to them was dropped');
    return undefined;
  }
  if (isDatabaseGone(error)) {
    log.error({ err: error }, 'The database is unreachable');
    return { text: say('error-database'), buttons: [] };
  }
  const reference = makeReference();
  log.error({ err: withoutPayload(error), reference }, 'A command failed unexpectedly');
  return { text: say('error-unknown', { reference }), buttons: [] };
}

/** The changes that succeeded stay, and can be undone. */
function partialFailureScreen({ reason, operationId }: PartialFailureError): Explanation {
  const why =
    reason.kind === 'flood'
      ? say('problem-flood-until', { until: time(reason.until, 'Dt') })
      : problemWords(reason.kind);
  return {
    text: say(isTransient(reason) ? 'failure-halfway-unsure' : 'failure-halfway', { why }),
    buttons: [
      ...(reason.kind === 'signed_out' ? pairAgainButtons() : []),
      ...undoButtons(operationId),
    ],
  };
}

async function reply(
  ctx: PersonContext,
  { text, buttons }: Explanation,
  replies: Replies,
): Promise<void> {
  const isShort = buttons.length === 0 && ctx.locale.plain(text).length <= maxToastLength;
  if (ctx.callbackQuery && isShort) await ctx.toast(text, 'alert');
  else await replies.answer(ctx, message(text, buttons));
}

/** A GrammyError contains the rejected message with its personal data, which no log may contain. */
function withoutPayload(error: unknown): unknown {
  if (!(error instanceof GrammyError)) return error;
  return new Error(`${error.method}: ${error.error_code} ${error.description}`);
}

function makeReference(): string {
  return Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join('');
}
