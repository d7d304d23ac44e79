import type { Account } from '../../accounts/roster.ts';
import type { User } from '../../contacts/contact.ts';
import { actions } from '../kit/actions.ts';
import type { Screen } from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import { undoButtons } from '../kit/buttons.ts';
import { displayName } from '../kit/contact-words.ts';
import type { Feature, Reply } from '../kit/feature.ts';
import { openView } from '../kit/open-view.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { bold } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { newcomerResult, newcomerScreen, type Newcomer } from './newcomer-screen.ts';

/** Keeps or deletes contacts who joined Telegram, and closes their empty chats. */
export const newcomers: Feature = {
  commands: [],
  build: (bot, on) => {
    on.accountAction(actions.newcomer, async (ctx, account, userId, what) => {
      const user = await bot.roster.accounts.book(account).known(userId);
      if (!user) return ctx.toast(say('failure-user_unknown'), 'alert');
      const newcomer = { account, user, viewId: openView(bot, account).viewId };
      switch (what) {
        case 'ask': {
          const closesChat = await bot.roster.preferences.closesNewcomers(ctx.personId);
          // A new message, so that the other notifications stay above it.
          await bot.replies.answer(ctx, newcomerScreen(newcomer, { closesChat }));
          return undefined;
        }
        case 'keep':
          return keptScreen(newcomer);
        case 'shut':
          return closeNewcomerChat(ctx, newcomer, bot);
        case 'drop':
          return deleteNewcomer(ctx, newcomer, bot);
      }
    });
  },
};

function keptScreen(newcomer: Newcomer): Screen {
  return newcomerResult(newcomer, say('newcomer-kept', nameOf(newcomer)), {});
}

async function closeNewcomerChat(
  ctx: PersonContext,
  newcomer: Newcomer,
  { roster }: BotContext,
): Reply {
  const { account, user } = newcomer;
  const { result: chat } = await roster.accounts.book(account).closeChat(user.id);
  // The message stays: after a double tap it already shows the result.
  if (chat.kind === 'empty') return ctx.toast(say('newcomer-empty', nameOf(newcomer)), 'alert');
  const words = chat.kind === 'joined' ? 'newcomer-closed' : 'newcomer-used';
  const next = { canDelete: user.contact };
  return newcomerResult(newcomer, say(words, nameOf(newcomer)), next);
}

/** Deletes the contact with the saved number, which Telegram keeps when only the contact is deleted. */
async function deleteNewcomer(
  ctx: PersonContext,
  newcomer: Newcomer,
  { roster }: BotContext,
): Reply {
  const { account, user } = newcomer;
  const book = roster.accounts.book(account);
  const contact = await book.contact(user.id);
  if (!contact) return ctx.toast(say('newcomer-gone', nameOf(newcomer)), 'alert');
  if (contact.phone === undefined) {
    const { operationId } = await book.remove([user.id]);
    return deletedScreen(newcomer, 'newcomer-deleted-hidden', operationId);
  }
  const { result, operationId } = await book.removePhones([contact.phone]);
  const words = result.all ? 'newcomer-deleted' : 'newcomer-deleted-not-all';
  return deletedScreen(newcomer, words, operationId);
}

function deletedScreen(
  newcomer: Newcomer,
  words: 'newcomer-deleted' | 'newcomer-deleted-hidden' | 'newcomer-deleted-not-all',
  operationId: string | undefined,
): Screen {
  return newcomerResult(newcomer, say(words, nameOf(newcomer)), {
    undo: undoButtons(operationId),
    canClose: true,
  });
}

function nameOf({ user }: { readonly user: User; readonly account: Account }) {
  return { name: bold(displayName(user)) };
}
