import type { MiddlewareFn } from 'grammy';
import type { Update } from 'grammy/types';
import { actions } from '../kit/actions.ts';
import type { BotContext } from '../kit/bot-context.ts';
import type { Operation } from '../../accounts/roster.ts';
import { findAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { showOperation } from './show-operation.ts';
import { showUndo } from './undo.ts';

/** The same for each delivery of an update. Ids of updates alone begin anew after a quiet week. */
export function causeOf({ update_id: id, callback_query: press, message }: Update): string {
  return `${id} ${press?.id ?? `${message?.chat.id} ${message?.message_id} ${message?.date}`}`;
}

/**
 * Answers an update that was handled before with the operation that it began then. A repeat would do something
 * else: undo one more change, or not find the contacts that were deleted. It begins again only if nothing was done.
 */
export function answerRepeats(bot: BotContext): MiddlewareFn<PersonContext> {
  return async (ctx, next) => {
    if (!ctx.mayBeRepeat) return next();
    // Without its question, a typed answer would be something else.
    const canRepeat = !ctx.message || ctx.hasDialog || ctx.message.text?.startsWith('/') === true;
    const begun = await bot.roster.history.begunBy(ctx.personId, causeOf(ctx.update), {
      canRepeat,
    });
    if (!begun) return next();
    if ('operation' in begun && isUnfinishedMerge(begun.operation, ctx.update)) {
      await bot.roster.history.forgetPartsNotDone(begun.operation);
      return next();
    }
    // A typed answer has ended its question.
    if (ctx.message && ctx.hasDialog) await bot.roster.dialogs.forget(ctx.personId);
    const { account } = 'run' in begun ? begun.run : begun.operation;
    await findAccount(bot, ctx, account.id);
    const screen = await ('run' in begun
      ? showUndo(bot, ctx, begun.run)
      : showOperation(bot, begun.operation));
    if (!screen) return;
    await bot.replies.show(ctx, screen);
    if ('operation' in begun) await bot.roster.history.setShown(begun.operation);
  };
}

/** A merge takes several calls, and is marked at its end. It goes on where it was: what is done is left out. */
function isUnfinishedMerge({ kind }: Operation, { callback_query: press }: Update): boolean {
  const isMerge = press?.data !== undefined && actions.merge.read(press.data) !== undefined;
  return isMerge && kind !== 'merge';
}
