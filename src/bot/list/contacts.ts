import { Composer } from 'grammy';
import type { Account, BookView } from '../../accounts/roster.ts';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import type { Feature, BotContext } from '../kit/feature.ts';
import { resolveButtonView, wholeBook, searchWords } from '../kit/open-view.ts';
import { resolveButtonAccount, requireAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { settlePicks } from '../kit/picks.ts';
import { showSaved } from '../saved/saved-pages.ts';
import { contactsScreen } from './contacts-screen.ts';

export const contacts: Feature = {
  commands: [{ name: 'contacts', group: 'contacts' }],
  build: (bot) => {
    const composer = new Composer<PersonContext>();

    const open = async (ctx: PersonContext, words: string): Promise<void> => {
      const account = await requireAccount(bot, ctx);
      if (account) await showContacts(bot, ctx, account, { ...wholeBook, words });
    };
    const change = async (
      ctx: PersonContext,
      viewId: string,
      part: Partial<BookView>,
    ): Promise<void> => {
      const at = await resolveButtonView(bot, ctx, viewId);
      if (!at) return;
      if (at.view.saved) return showSaved(bot, ctx, at.account, at.view);
      const { words, sort, filter, page } = at.view;
      const picked = part.filter ? await settlePicks(at.book, at.view) : at.view.picked;
      const view = { words, sort, filter, page, ...(picked && { picked }), ...part };
      await showContacts(bot, ctx, at.account, view);
    };

    composer.command('contacts', (ctx) => open(ctx, searchWords(ctx.match)));
    onAction(composer, actions.contacts, async (ctx, accountId) => {
      const account = await resolveButtonAccount(bot, ctx, accountId);
      if (account) await showContacts(bot, ctx, account, wholeBook);
    });
    onAction(composer, actions.list, (ctx, viewId) => change(ctx, viewId, {}));
    onAction(composer, actions.page, (ctx, viewId, page) => change(ctx, viewId, { page }));
    onAction(composer, actions.sort, (ctx, viewId, sort) => change(ctx, viewId, { sort, page: 0 }));
    onAction(composer, actions.filter, (ctx, viewId, filter) =>
      change(ctx, viewId, { filter, page: 0 }),
    );
    return composer;
  },
};

/**
 * Shows a page and returns the id of its stored view. Each page gets its own view, so that the buttons
 * of older messages keep their meaning.
 */
export async function showContacts(
  { roster, replies, clock }: BotContext,
  ctx: PersonContext,
  account: Account,
  view: BookView,
): Promise<string> {
  const page = await roster.accounts.book(account).page(view);
  const viewId = await roster.views.save(ctx.personId, account.id, page.view);
  await replies.show(ctx, contactsScreen({ page, owner: account.owner, viewId, now: clock.now() }));
  return viewId;
}
