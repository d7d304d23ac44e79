import type { Account, BookView, ProposedGroup } from '../../accounts/roster.ts';
import { canBeKept } from '../../contacts/duplicates/kept-entry.ts';
import { actions } from '../kit/actions.ts';
import { withButtons, withNotice, type Screen } from '../kit/blocks.ts';
import { undoButtons } from '../kit/buttons.ts';
import type { BotContext } from '../kit/bot-context.ts';
import type { Feature, Reply } from '../kit/feature.ts';
import { openView, type OpenView } from '../kit/open-view.ts';
import type { PersonContext } from '../kit/person-context.ts';
import type { Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import {
  groupScreen,
  namesAmong,
  type DuplicateGroupState,
  type Merge,
} from './duplicate-group-screen.ts';
import {
  certainAmong,
  duplicatesScreen,
  mergeAllScreen,
  mergedWords,
} from './duplicates-screen.ts';

/** Finding duplicates, reviewing them one by one, and merging them. */
export const duplicates: Feature = {
  commands: [{ name: 'duplicates', group: 'contacts' }],
  build: (bot, on) => {
    const { roster } = bot;
    const all = (_: PersonContext, account: Account): Promise<Screen> => overview(bot, account);

    on.accountCommand('duplicates', all);
    on.accountAction(actions.duplicates, all);
    on.accountAction(actions.rejoinSeparated, async (ctx, account) => {
      await roster.accounts.book(account).duplicates.clearDifferent();
      return all(ctx, account);
    });
    on.accountAction(actions.duplicate, (_, account, reason, at) =>
      groupAt(bot, account, { reason, at }),
    );

    on.viewAction(actions.keepMember, (_, view, index) =>
      changeMerge(bot, view, ({ members }, merge) => {
        const keep = members[index];
        if (!keep || !canBeKept(keep, members)) return merge;
        const { key, kind } = keep;
        return { ...merge, keep: key, ...(kind === 'saved' && { name: nameIn(keep) }) };
      }),
    );
    on.viewAction(actions.keepUnder, (_, view, index) =>
      changeMerge(bot, view, ({ members }, merge) => ({
        ...merge,
        name: namesAmong(members)[index] ?? merge.name,
      })),
    );

    on.viewAction(actions.separateGroup, async (_, { account, book, view }) => {
      const [merge] = view.merges ?? [];
      if (!merge) return;
      await book.duplicates.markDifferent(merge.members.map(({ key }) => key));
      return nextGroup(bot, account, view, say('duplicates-told-apart'));
    });
    on.viewAction(actions.separateMember, async (_, { account, book, view }, index) => {
      const members = view.merges?.[0]?.members ?? [];
      const one = members[index];
      if (!one) return;
      for (const { key } of members) {
        if (key !== one.key) await book.duplicates.markDifferent([one.key, key]);
      }
      return nextGroup(bot, account, view);
    });

    on.accountAction(actions.askMergeAll, async (_, account) => {
      const found = await roster.accounts.book(account).duplicates.find();
      const groups = certainAmong(found.groups);
      if (groups.length === 0) return duplicatesScreen(found, account);
      // The question covers deleting numbers only, so no contact may be renamed.
      const merges = groups.map((group) => ({ ...proposed(group), name: nameIn(group.keep) }));
      const { viewId } = openView(bot, account, { merges });
      return mergeAllScreen(groups, account, viewId);
    });
    on.viewAction(actions.merge, async (ctx, { account, book, view }) => {
      if (!view.merges) return;
      const { result, operationId } = await book.duplicates.merge(view.merges);
      const { kept, changed } = result;
      if (kept.length > 0) {
        const next = await nextGroup(bot, account, view, mergedWords(result));
        return withButtons(undoButtons(operationId), next);
      }
      // The message stays: after a double tap it already shows the result.
      if (changed.length === 0) return ctx.toast(say('duplicates-done-already'), 'alert');
      return nextGroup(bot, account, view, say('duplicates-changed'));
    });
  },
};

async function overview({ roster }: BotContext, account: Account, notice?: Text): Promise<Screen> {
  const found = await roster.accounts.book(account).duplicates.find();
  return withNotice(notice, duplicatesScreen(found, account));
}

/** The group at a place, or the overview if no group with that reason is left. */
async function groupAt(
  bot: BotContext,
  account: Account,
  place: NonNullable<BookView['group']>,
  notice?: Text,
): Promise<Screen> {
  const found = await bot.roster.accounts.book(account).duplicates.find();
  const alike = found.groups.filter(({ reason }) => reason === place.reason);
  const at = Math.min(place.at, alike.length - 1);
  const group = alike[at];
  if (!group) return withNotice(notice, duplicatesScreen(found, account));
  const shown = { group, merge: proposed(group), at, of: alike.length };
  return withNotice(notice, await mergeScreen(bot, account, shown));
}

function nextGroup(
  bot: BotContext,
  account: Account,
  { group }: BookView,
  notice?: Text,
): Promise<Screen> {
  return group ? groupAt(bot, account, group, notice) : overview(bot, account, notice);
}

/** The same group with another choice, or the next group if its members changed. */
async function changeMerge(
  bot: BotContext,
  { account, book, view }: OpenView,
  choose: (group: ProposedGroup, merge: Merge) => Merge,
): Reply {
  const [merge] = view.merges ?? [];
  const place = view.group;
  if (!place || !merge) return;
  const { groups } = await book.duplicates.find();
  const alike = groups.filter(({ reason }) => reason === place.reason);
  const at = alike.findIndex(({ members }) => hasSameKeys(members, merge.members));
  const group = alike[at];
  if (!group) return nextGroup(bot, account, view, say('duplicates-changed'));
  const chosen = choose(group, { ...proposed(group), keep: merge.keep, name: merge.name });
  return mergeScreen(bot, account, { group, merge: chosen, at, of: alike.length });
}

async function mergeScreen(
  bot: BotContext,
  account: Account,
  shown: Pick<DuplicateGroupState, 'group' | 'merge' | 'at' | 'of'>,
): Promise<Screen> {
  const { group, merge, at } = shown;
  const place = { reason: group.reason, at };
  const { viewId } = openView(bot, account, { merges: [merge], group: place });
  return groupScreen({ ...shown, account, viewId, now: bot.clock.now() });
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

function hasSameKeys(
  one: readonly { readonly key: string }[],
  other: readonly { readonly key: string }[],
): boolean {
  return one.length === other.length && one.every(({ key }, at) => key === other[at]?.key);
}
