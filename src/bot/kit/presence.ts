import type { MiddlewareFn } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';
import { withAccountLine } from './account-line.ts';
import type { PersonContext } from './person-context.ts';
import { renderKeyboard } from './render-keyboard.ts';
import { withWays } from './ways.ts';
import { say } from './words.ts';

/** Faster replies need no typing indicator. */
const quietMs = 400;
/** Telegram shows a chat action for 5 s. */
const actionMs = 4500;
/** Apps and Telegram drop a callback query after about 10 s. */
const answerWithinMs = 6000;

/** Shows the typing indicator while an update is being handled. */
export function showTyping(clock: Clock, log: Log): MiddlewareFn<PersonContext> {
  return async (ctx, next) => {
    if (ctx.inlineQuery) return next();
    const done = new AbortController();
    const show = async (): Promise<void> => {
      await clock.sleep(quietMs, done.signal);
      for (;;) {
        await ctx.replyWithChatAction('typing');
        await clock.sleep(actionMs, done.signal);
      }
    };
    show().catch((error: unknown) => {
      if (!done.signal.aborted) log.debug({ err: error }, 'Showing the typing indicator failed');
    });
    try {
      await next();
    } finally {
      done.abort(new Error('The update was handled.'));
    }
  };
}

/** Answers each callback query once and in time. Provides `ctx.toast`. */
export function answerCallbackQueries(clock: Clock, log: Log): MiddlewareFn<PersonContext> {
  return async (ctx, next) => {
    let open = ctx.callbackQuery !== undefined;
    const answer = async (text: string, alert?: 'alert'): Promise<boolean> => {
      if (!open) return false;
      open = false;
      try {
        await ctx.answerCallbackQuery(text === '' ? {} : { text, show_alert: alert !== undefined });
        return true;
      } catch (error) {
        log.debug({ err: error }, 'Answering a callback query failed');
        return false;
      }
    };
    ctx.toast = async (text, alert) => {
      // Only the message names the account: a pop-up appears over a message that already does.
      if (await answer(ctx.locale.plain(text), alert)) return;
      const words = ctx.locale.plain(withAccountLine(ctx.account, text));
      await ctx.reply(words, { reply_markup: { inline_keyboard: wayHome(ctx) } });
    };
    if (!open) return next();
    const done = new AbortController();
    clock.sleep(answerWithinMs, done.signal).then(
      () => answer(ctx.locale.plain(say('still-working'))),
      () => undefined,
    );
    try {
      await next();
    } finally {
      done.abort(new Error('The update was handled.'));
      await answer('');
    }
  };
}

/** Strangers have no home. */
function wayHome({ role, locale }: PersonContext): InlineKeyboardButton[][] {
  // Set once the person is known to have access.
  const known: PersonContext['role'] | undefined = role;
  return known ? renderKeyboard(withWays([], 'here'), locale) : [];
}
