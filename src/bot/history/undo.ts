import type { Account, Operation, UndoRun } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import { message } from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import type { Feature, Reply } from '../kit/feature.ts';
import { leadOn } from '../kit/lead-on.ts';
import { findAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { say } from '../kit/words.ts';
import { showOperation } from './show-operation.ts';
import { undoResult } from './undo-result.ts';
import { isUndoOver, refusalWords } from './undo-words.ts';

/** Undo: the latest operation by command, any operation by its button. */
export const undo: Feature = {
  commands: [{ name: 'undo', group: 'changes' }],
  build: (bot, on) => {
    const { roster, undoBoard } = bot;
    const { history } = roster;

    on.accountCommand('undo', async (ctx, account) => {
      const operation = await history.latest(account);
      if (!operation) return message(say('undo-none'), [leadOn('history')]);
      // If the update is a repeat, this may not be the operation that was the latest then.
      return ctx.mayBeRepeat ? showOperation(bot, operation) : begin(bot, ctx, operation.id);
    });
    on.action(actions.undo, async (ctx, id) => {
      if (await operationOfButton(bot, ctx, id)) return begin(bot, ctx, id);
    });
    on.action(actions.undoLeft, async (ctx, id, page) => {
      const run = (await operationOfButton(bot, ctx, id))?.undo;
      return run && undoResult(roster, run, page);
    });
    on.action(actions.undoStop, async (ctx, id) => {
      const run = await history.findUndo(ctx.personId, id);
      if (!run || !(await findAccount(bot, ctx, run.account.id))) {
        return ctx.toast(say('button-old'), 'alert');
      }
      await history.stop(ctx.personId, id);
      await undoBoard.refresh(ctx.personId, id, ctx.callbackQuery?.message?.message_id);
    });
  },
  onEvent: async (event, bot) => {
    if (event.kind === 'signed_out') await showHeldUp(bot, event.account);
    if (event.kind !== 'undo') return undefined;
    const { run } = event;
    const screen = await bot.undoBoard.report(run);
    if (isUndoOver(run)) await bot.replies.endButtons(run.account, `undoing ${run.id}`);
    return screen;
  },
};

/** Waiting undos of a signed-out account continue only after it is paired again, so they show that. */
async function showHeldUp({ roster, undoBoard }: BotContext, account: Account): Promise<void> {
  const runs = await roster.history.underWay(account.personId);
  const own = runs.filter((run) => run.account.id === account.id);
  await Promise.all(own.map((run) => undoBoard.refresh(account.personId, run.id)));
}

/** Undefined if the operation is gone or no longer theirs; the person got an alert. */
async function operationOfButton(
  bot: BotContext,
  ctx: PersonContext,
  id: string,
): Promise<Operation | undefined> {
  const operation = await bot.roster.history.find(ctx.personId, id);
  if (operation && (await findAccount(bot, ctx, operation.account.id))) return operation;
  await ctx.toast(say('undo-refused-unknown'), 'alert');
  return undefined;
}

/** Undoes it without a question, because a redo is as near; the result says what did not come back. */
async function begin(bot: BotContext, ctx: PersonContext, id: string): Reply {
  const messageId = ctx.callbackQuery?.message?.message_id;
  const begun = await bot.roster.history.undo(ctx.personId, id, messageId);
  if (begun.kind === 'begun') {
    await bot.replies.endButtons(ctx, `undo ${begun.run.operationId}`);
    return showUndo(bot, ctx, begun.run);
  }
  // The update was handled before, by a process that died.
  if (begun.run && ctx.mayBeRepeat) return showUndo(bot, ctx, begun.run);
  const why = refusalWords(begun.why, begun.run);
  return ctx.callbackQuery ? ctx.toast(why, 'alert') : message(why);
}

/** The result of an undo, or its progress, which continues to be drawn. */
export async function showUndo(bot: BotContext, ctx: PersonContext, run: UndoRun): Reply {
  const { roster, replies, undoBoard } = bot;
  const { personId } = ctx;
  const messageId = ctx.callbackQuery?.message?.message_id;
  if (isUndoOver(run)) {
    await undoBoard.whenIdle(run.id);
    return undoResult(roster, run);
  }
  if (messageId !== undefined) return undoBoard.refresh(personId, run.id, messageId);
  const sent = await replies.send(ctx, await undoBoard.screenOf(run));
  if (sent === undefined) return;
  await roster.history.showIn(personId, run.id, sent.messageId);
  await undoBoard.refresh(personId, run.id);
}
