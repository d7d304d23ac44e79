import type { MiddlewareFn } from 'grammy';
import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';
import { withAccountLine } from './account-line.ts';
import type { PersonContext } from './person-context.ts';
import { say } from './words.ts';

/** What takes less needs no sign that it is being worked on. */
const quietMs = 400;
/** Telegram shows an action for 5 s. */
const actionMs = 4500;
/** Apps give up on a pressed button after some 10 s, and Telegram refuses answers later than that. */
const patienceMs = 6000;

/** Shows "typing" while something takes its time. */
export function typing(clock: Clock, log: Log): MiddlewareFn<PersonContext> {
  return async (ctx, next) => {
    const done = new AbortController();
    const show = async (): Promise<void> => {
      await clock.sleep(quietMs, done.signal);
      for (;;) {
        await ctx.replyWithChatAction('typing');
        await clock.sleep(actionMs, done.signal);
      }
    };
    show().catch((error: unknown) => {
      if (!done.signal.aborted) log.debug({ err: error }, 'The typing sign could not be shown');
    });
    try {
      await next();
    } finally {
      done.abort(new Error('The update was handled.'));
    }
  };
}

/** Answers each pressed button once, in time, whatever its feature does. Makes `ctx.toast`. */
export function answering(clock: Clock, log: Log): MiddlewareFn<PersonContext> {
  return async (ctx, next) => {
    const done = new AbortController();
    let open = ctx.callbackQuery !== undefined;
    const answer = async (text: string, alert: boolean): Promise<boolean> => {
      if (!open) return false;
      open = false;
      try {
        await ctx.answerCallbackQuery(text === '' ? {} : { text, show_alert: alert });
        return true;
      } catch (error) {
        log.debug({ err: error }, 'A pressed button could not be answered');
        return false;
      }
    };
    ctx.toast = async (text, alert) => {
      // A message names its account; an answer to a button appears above a message that does.
      if (await answer(ctx.locale.plain(text), alert === 'alert')) return;
      await ctx.reply(ctx.locale.plain(withAccountLine(ctx.account, text)));
    };
    if (open) {
      clock.sleep(patienceMs, done.signal).then(
        () => answer(ctx.locale.plain(say('still-working')), false),
        () => undefined,
      );
    }
    try {
      await next();
    } finally {
      done.abort(new Error('The update was handled.'));
      await answer('', false);
    }
  };
}
