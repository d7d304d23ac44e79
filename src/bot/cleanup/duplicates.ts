import { Composer } from 'grammy';
import type { Account, BookView, ProposedGroup } from '../../accounts/roster.ts';
import { canBeKept } from '../../contacts/duplicates/kept-entry.ts';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import { button, withNotice } from '../kit/blocks.ts';
import type { Feature, BotContext } from '../kit/feature.ts';
import { resolveButtonView, wholeBook } from '../kit/open-view.ts';
import { resolveButtonAccount, requireAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import type { Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { groupScreen, namesAmong, type Merge } from './duplicate-group-screen.ts';
import {
  certainAmong,
  duplicatesScreen,
  mergeAllScreen,
  mergedScreen,
} from './duplicates-screen.ts';

/** Finding duplicates, reviewing them one by one, and merging them. */
export const duplicates: Feature = {
  commands: [{ name: 'duplicates', group: 'contacts' }],
  build: (bot) => {
    const { roster, replies } = bot;
    const composer = new Composer<PersonContext>();

    composer.command('duplicates', async (ctx) => {
      const account = await requireAccount(bot, ctx);
      if (account) await showAll(bot, ctx, account);
    });
    onAction(composer, actions.duplicates, async (ctx, accountId) => {
      const account = await resolveButtonAccount(bot, ctx, accountId);
      if (account) await showAll(bot, ctx, account);
    });
    onAction(composer, actions.forgetApart, async (ctx, accountId) => {
      const account = await resolveButtonAccount(bot, ctx, accountId);
      if (!account) return;
      await roster.accounts.book(account).duplicates.clearDifferent();
      await showAll(bot, ctx, account);
    });
    onAction(composer, actions.duplicate, async (ctx, accountId, reason, at) => {
      const account = await resolveButtonAccount(bot, ctx, accountId);
      if (account) await showGroup(bot, ctx, account, { reason, at });
    });

    onAction(composer, actions.keepMember, (ctx, viewId, index) =>
      changeMerge(bot, ctx, viewId, ({ members }, merge) => {
        const keep = members[index];
        if (!keep || !canBeKept(keep, members)) return merge;
        const { key, kind } = keep;
        return { ...merge, keep: key, ...(kind === 'saved' && { name: nameIn(keep) }) };
      }),
    );
    onAction(composer, actions.keepUnder, (ctx, viewId, index) =>
      changeMerge(bot, ctx, viewId, ({ members }, merge) => ({
        ...merge,
        name: namesAmong(members)[index] ?? merge.name,
      })),
    );

    onAction(composer, actions.notSame, async (ctx, viewId) => {
      const at = await resolveButtonView(bot, ctx, viewId);
      const [merge] = at?.view.merges ?? [];
      if (!at || !merge) return;
      await at.book.duplicates.markDifferent(merge.members.map(({ key }) => key));
      await showNext(bot, ctx, at.account, at.view, say('duplicates-told-apart'));
    });
    onAction(composer, actions.notTheSame, async (ctx, viewId, index) => {
      const at = await resolveButtonView(bot, ctx, viewId);
      const members = at?.view.merges?.[0]?.members ?? [];
      const one = members[index];
      if (!at || !one) return;
      for (const { key } of members) {
        if (key !== one.key) await at.book.duplicates.markDifferent([one.key, key]);
      }
      await showNext(bot, ctx, at.account, at.view);
    });

    onAction(composer, actions.askMergeAll, async (ctx, accountId) => {
      const account = await resolveButtonAccount(bot, ctx, accountId);
      if (!account) return;
      const found = await roster.accounts.book(account).duplicates.find();
      const groups = certainAmong(found.groups);
      if (groups.length === 0) return replies.show(ctx, duplicatesScreen(found, account));
      // The question covers deleting numbers only, so no contact may be renamed.
      const merges = groups.map((group) => ({ ...proposed(group), name: nameIn(group.keep) }));
      const viewId = await saveView(bot, ctx, account, { merges });
      await replies.show(ctx, mergeAllScreen(groups, account, viewId));
    });
    onAction(composer, actions.merge, async (ctx, viewId) => {
      const at = await resolveButtonView(bot, ctx, viewId);
      if (!at?.view.merges) return;
      const { account, book, view } = at;
      const { result, operationId } = await book.duplicates.merge(at.view.merges);
      const { kept, changed } = result;
      if (kept.length > 0) {
        const { group } = view;
        const next = group
          ? button(say('button-next'), actions.duplicate.data(account.id, group.reason, group.at))
          : button(say('button-duplicates'), actions.duplicates.data(account.id));
        return replies.show(ctx, mergedScreen(result, operationId, next));
      }
      // The message stays: after a double tap it already shows the result.
      if (changed.length === 0) return ctx.toast(say('duplicates-done-already'), 'alert');
      await showNext(bot, ctx, account, view, say('duplicates-changed'));
    });
    return composer;
  },
};

async function showAll(
  { roster, replies }: BotContext,
  ctx: PersonContext,
  account: Account,
  notice?: Text,
): Promise<void> {
  const found = await roster.accounts.book(account).duplicates.find();
  await replies.show(ctx, withNotice(notice, duplicatesScreen(found, account)));
}

/** Shows the group at a place, or the overview if no group with that reason is left. */
async function showGroup(
  bot: BotContext,
  ctx: PersonContext,
  account: Account,
  place: NonNullable<BookView['group']>,
  notice?: Text,
): Promise<void> {
  const found = await bot.roster.accounts.book(account).duplicates.find();
  const alike = found.groups.filter(({ reason }) => reason === place.reason);
  const at = Math.min(place.at, alike.length - 1);
  const group = alike[at];
  if (!group) return bot.replies.show(ctx, withNotice(notice, duplicatesScreen(found, account)));
  await showMerge(bot, ctx, account, {
    group,
    merge: proposed(group),
    at,
    of: alike.length,
    notice,
  });
}

async function showNext(
  bot: BotContext,
  ctx: PersonContext,
  account: Account,
  { group }: BookView,
  notice?: Text,
): Promise<void> {
  await (group ? showGroup(bot, ctx, account, group, notice) : showAll(bot, ctx, account, notice));
}

/** Shows the same group with another choice, or the next group if its members changed. */
async function changeMerge(
  bot: BotContext,
  ctx: PersonContext,
  viewId: string,
  choose: (group: ProposedGroup, merge: Merge) => Merge,
): Promise<void> {
  const found = await resolveButtonView(bot, ctx, viewId);
  const [merge] = found?.view.merges ?? [];
  const place = found?.view.group;
  if (!found || !place || !merge) return;
  const { account, book, view } = found;
  const { groups } = await book.duplicates.find();
  const alike = groups.filter(({ reason }) => reason === place.reason);
  const keys = keysOf(merge.members);
  const at = alike.findIndex(({ members }) => keysOf(members) === keys);
  const group = alike[at];
  if (!group) return showNext(bot, ctx, account, view, say('duplicates-changed'));
  const chosen = choose(group, { ...proposed(group), keep: merge.keep, name: merge.name });
  await showMerge(bot, ctx, account, { group, merge: chosen, at, of: alike.length });
}

async function showMerge(
  bot: BotContext,
  ctx: PersonContext,
  account: Account,
  shown: {
    readonly group: ProposedGroup;
    readonly merge: Merge;
    readonly at: number;
    readonly of: number;
    readonly notice?: Text | undefined;
  },
): Promise<void> {
  const { group, merge, at } = shown;
  const place = { reason: group.reason, at };
  const viewId = await saveView(bot, ctx, account, { merges: [merge], group: place });
  const now = bot.clock.now();
  await bot.replies.show(ctx, groupScreen({ ...shown, account, viewId, now }));
}

function saveView(
  { roster }: BotContext,
  ctx: PersonContext,
  account: Account,
  part: Partial<BookView>,
): Promise<string> {
  return roster.views.save(ctx.personId, account.id, { ...wholeBook, apart: true, ...part });
}

function proposed({ members, keep, name }: ProposedGroup): Merge {
  return {
    members: members.map(({ key, firstName, lastName }) => ({ key, firstName, lastName })),
    keep: keep.key,
    name,
  };
}

function nameIn({ firstName, lastName }: ProposedGroup['keep']): Merge['name'] {
  return { firstName, lastName };
}

function keysOf(members: readonly { readonly key: string }[]): string {
  return members.map(({ key }) => key).join(' ');
}
