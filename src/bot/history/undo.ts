import type { Account, Operation } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import { message } from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import type { Feature, Reply } from '../kit/feature.ts';
import { findAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { say } from '../kit/words.ts';
import { loadTitle } from './operation-title.ts';
import { isSmall, undoQuestion } from './undo-question.ts';
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
      return operation ? begin(bot, ctx, operation) : message(say('undo-none'));
    });
    on.action(actions.undo, async (ctx, id) => {
      const operation = await operationOfButton(bot, ctx, id);
      if (operation) return begin(bot, ctx, operation);
    });
    on.action(actions.undoSure, async (ctx, id) => {
      if (await operationOfButton(bot, ctx, id)) return takeBack(bot, ctx, id);
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
    return event.kind === 'undo' ? bot.undoBoard.report(event.run) : undefined;
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

/** Starts the undo at once, or asks in a new message below the operation. */
async function begin(bot: BotContext, ctx: PersonContext, operation: Operation): Reply {
  if (!operation.undoable || isSmall(operation)) return takeBack(bot, ctx, operation.id);
  const of = await loadTitle(bot.roster.history, operation);
  await bot.replies.answer(ctx, undoQuestion(of));
}

async function takeBack(bot: BotContext, ctx: PersonContext, id: string): Reply {
  const { roster, replies, undoBoard } = bot;
  const { personId } = ctx;
  const messageId = ctx.callbackQuery?.message?.message_id;
  const begun = await roster.history.undo(personId, id, messageId);
  if (begun.kind === 'refused') {
    const why = refusalWords(begun.why, begun.run);
    return ctx.callbackQuery ? ctx.toast(why, 'alert') : message(why);
  }
  const { run } = begun;
  if (isUndoOver(run)) return undoResult(roster, run);
  if (messageId !== undefined) return undoBoard.refresh(personId, run.id, messageId);
  const sent = await replies.send(ctx, await undoBoard.screenOf(run));
  if (sent === undefined) return;
  await roster.history.showIn(personId, run.id, sent);
  await undoBoard.refresh(personId, run.id);
}
