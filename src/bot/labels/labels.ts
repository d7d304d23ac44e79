import type { Account, LabelCount } from '../../accounts/roster.ts';
import { fitLabel, hashtag } from '../../contacts/label.ts';
import { pageOf } from '../../contacts/list-page.ts';
import { actions } from '../kit/actions.ts';
import {
  button,
  buttonRows,
  heading,
  inRows,
  layOut,
  message,
  withNotice,
  withButtons,
  type Screen,
} from '../kit/blocks.ts';
import { pagingButtons, undoButtons } from '../kit/buttons.ts';
import type { Feature } from '../kit/feature.ts';
import { leadOn } from '../kit/lead-on.ts';
import { openView, searchWords } from '../kit/open-view.ts';
import { findAccount } from '../kit/paired-account.ts';
import type { BotContext } from '../kit/bot-context.ts';
import { questionKinds } from '../kit/question-kinds.ts';
import { bold } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { typedText } from '../person/user-reference.ts';
import { labelToken } from './label-token.ts';

/** A phone shows so many names with their counts, and so many buttons alone. */
const pageSize = 12;
const buttonsPerPage = 20;

/** Without another label, there is none to merge it into. */
type FoundLabel = LabelCount & { readonly isOnly: boolean };

/** The labels of an account with their contacts: to list, export, rename, merge and remove. */
export const labels: Feature = {
  commands: [{ name: 'labels', group: 'contacts' }],
  build: (bot, on) => {
    const list = async (account: Account, page: number): Promise<Screen> =>
      listScreen(account, await bot.roster.accounts.book(account).labels(), page);
    const find = async (account: Account, token: string): Promise<FoundLabel | undefined> => {
      const all = await bot.roster.accounts.book(account).labels();
      const found = all.find(({ label }) => labelToken(label) === token);
      return found && { ...found, isOnly: all.length === 1 };
    };
    /** Renames or merges a label, and shows what became of it. */
    const rename = async (account: Account, from: string, to: string): Promise<Screen> => {
      const { operationId } = await bot.roster.accounts.book(account).renameLabel(from, to);
      const renamed = await find(account, labelToken(to));
      const shown = renamed ? oneScreen(bot, account, renamed) : await list(account, 0);
      const words = say('labels-renamed', { label: bold(from), to: bold(renamed?.label ?? to) });
      return withNotice(words, withButtons(undoButtons(operationId), shown));
    };

    on.accountCommand('labels', async (ctx, account) => {
      const named = await find(account, labelToken(ctx.match));
      return named ? oneScreen(bot, account, named) : list(account, 0);
    });
    on.accountAction(actions.labels, (_, account, page) => list(account, page));
    on.accountAction(actions.label, async (ctx, account, token) => {
      const found = await find(account, token);
      return found ? oneScreen(bot, account, found) : ctx.toast(say('labels-gone'), 'alert');
    });
    on.accountAction(actions.askLabelName, async (ctx, account, token) => {
      const found = await find(account, token);
      if (!found) return ctx.toast(say('labels-gone'), 'alert');
      const text = say('labels-rename-ask', { label: bold(found.label) });
      await bot.questions.ask(ctx, questionKinds.labelName, [account.id, token], message(text));
    });
    bot.questions.on(questionKinds.labelName, async (ctx, accountId, token) => {
      const text = typedText(ctx.message);
      if (text === undefined) return 'elsewhere';
      const account = await findAccount(bot, ctx, accountId);
      const found = account && (await find(account, token));
      const to = fitLabel(text);
      if (!account || !found) await ctx.toast(say('question-gone'));
      else if (to === '') {
        await ctx.toast(say('label-unusable'));
        return 'again';
      } else await bot.replies.answer(ctx, await rename(account, found.label, to));
      return 'done';
    });
    /** The labels that one can become. */
    const others = async (
      account: Account,
      token: string,
      page: number,
    ): Promise<Screen | undefined> => {
      const all = await bot.roster.accounts.book(account).labels();
      const from = all.find(({ label }) => labelToken(label) === token);
      return from && mergeScreen(account, from, all, page);
    };
    on.accountAction(
      actions.askMerge,
      async (ctx, account, token) =>
        (await others(account, token, 0)) ?? ctx.toast(say('labels-gone'), 'alert'),
    );
    on.accountAction(
      actions.mergePage,
      async (ctx, account, token, page) =>
        (await others(account, token, page)) ?? ctx.toast(say('labels-gone'), 'alert'),
    );
    on.accountAction(actions.mergeLabel, async (ctx, account, token, into) => {
      const [from, to] = [await find(account, token), await find(account, into)];
      if (!from || !to) return ctx.toast(say('labels-gone'), 'alert');
      return rename(account, from.label, to.label);
    });
    on.accountAction(actions.dropLabel, async (ctx, account, token) => {
      const found = await find(account, token);
      if (!found) return ctx.toast(say('labels-gone'), 'alert');
      const book = bot.roster.accounts.book(account);
      const { result: count, operationId } = await book.dropLabel(found.label);
      const words = say('labels-dropped', { count, label: bold(found.label) });
      return withNotice(words, withButtons(undoButtons(operationId), await list(account, 0)));
    });
  },
};

function listScreen(account: Account, all: readonly LabelCount[], page: number): Screen {
  if (all.length === 0) return message(say('labels-none'), [leadOn('contacts')]);
  const shown = pageOf(all, page, pageSize);
  return layOut([
    heading(say('labels-title')),
    say('labels-how'),
    {
      type: 'menu',
      entries: shown.rows.map(({ label, count }) => ({
        button: button(label, actions.label.data(account.id, labelToken(label))),
        text: say('labels-count', { count }),
        more: [],
      })),
    },
    buttonRows(pagingButtons(shown, (to) => actions.labels.data(account.id, to))),
  ]);
}

function oneScreen(
  bot: Pick<BotContext, 'roster'>,
  account: Account,
  { label, count, isOnly }: FoundLabel,
): Screen {
  const token = labelToken(label);
  const { viewId } = openView(bot, account, { words: searchWords(hashtag(label)) });
  return layOut([
    heading(say('labels-one', { label: hashtag(label), count })),
    buttonRows([
      [
        button(say('button-label-show'), actions.list.data(viewId)),
        button(say('button-label-export'), actions.askExport.data(viewId)),
      ],
      [
        button(say('button-label-rename'), actions.askLabelName.data(account.id, token)),
        ...(isOnly
          ? []
          : [button(say('button-label-merge'), actions.askMerge.data(account.id, token))]),
      ],
      [button(say('button-label-drop'), actions.dropLabel.data(account.id, token), 'danger')],
      [button(say('button-all-labels'), actions.labels.data(account.id, 0))],
    ]),
  ]);
}

function mergeScreen(
  account: Account,
  from: LabelCount,
  all: readonly LabelCount[],
  page: number,
): Screen {
  const token = labelToken(from.label);
  const others = all.filter(({ key }) => key !== from.key);
  const shown = pageOf(others, page, buttonsPerPage);
  const choices = shown.rows.map(({ label }) =>
    button(label, actions.mergeLabel.data(account.id, token, labelToken(label))),
  );
  return layOut([
    heading(say('labels-merge-ask', { label: hashtag(from.label) })),
    buttonRows([
      ...inRows(choices, 2),
      ...pagingButtons(shown, (to) => actions.mergePage.data(account.id, token, to)),
      [button(say('button-back'), actions.label.data(account.id, token))],
    ]),
  ]);
}
