import { Composer } from 'grammy';
import type { Account } from '../../accounts/roster.ts';
import { importStartScreen } from '../import/import-begin.ts';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import { message } from '../kit/blocks.ts';
import type { Feature } from '../kit/feature.ts';
import { accountOf, accountOfButton, pairedAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { time, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { snapshotScreen } from './snapshot-screen.ts';
import { restoreName } from './snapshot-words.ts';
import { snapshotsScreen } from './snapshots-screen.ts';

/** The id field for the present contacts in buttons that compare snapshots. */
const now = 0n;

/** Snapshots of the contact list: listing, comparing and restoring them. */
export const snapshots: Feature = {
  commands: [{ name: 'snapshots', group: 'changes' }],
  build: (bot) => {
    const { roster, replies } = bot;
    const composer = new Composer<PersonContext>();

    const list = async (
      ctx: PersonContext,
      account: Account,
      wanted: number,
      notice: readonly Text[] = [],
    ): Promise<void> => {
      const page = await roster.snapshots.list(account, wanted);
      const days = await roster.preferences.keepDays(ctx.personId);
      const how = [say('snapshots-how', { count: 10 }), say('snapshots-kept', { days })];
      const none = page.rows.length === 0 ? [say('snapshots-none')] : [];
      const notes = [...notice, ...how, ...none];
      await replies.show(ctx, snapshotsScreen({ account, page, notes }));
    };
    /** Makes replies name the account. False if the snapshot is gone; the person got an alert. */
    const isTheirs = async (ctx: PersonContext, account: Account | undefined): Promise<boolean> => {
      if (account && (await accountOf(bot, ctx, account.id))) return true;
      await ctx.toast(say('snapshot-gone'), 'alert');
      return false;
    };

    composer.command('snapshots', async (ctx) => {
      const account = await pairedAccount(bot, ctx);
      if (account) await list(ctx, account, 0);
    });
    onAction(composer, actions.snapshots, async (ctx, accountId, page) => {
      const account = await accountOfButton(bot, ctx, accountId);
      if (account) await list(ctx, account, page);
    });
    onAction(composer, actions.takeSnapshot, async (ctx, accountId) => {
      const account = await accountOfButton(bot, ctx, accountId);
      if (!account) return;
      const { snapshot, isNew } = await roster.snapshots.take(account);
      const { contactCount: count, takenAt } = snapshot;
      const notice = isNew
        ? say('snapshots-taken', { count })
        : say('snapshots-same', { time: time(takenAt, 'Dt') });
      await list(ctx, account, 0, [notice]);
    });

    onAction(composer, actions.snapshot, async (ctx, id, other, group, page) => {
      const compared = other === now ? 'now' : other;
      const found = await roster.snapshots.compare(ctx.personId, id, compared);
      if (!(await isTheirs(ctx, found?.from.account)) || !found) return;
      await replies.show(ctx, snapshotScreen(found, { group, page }));
    });
    onAction(composer, actions.pickSnapshot, async (ctx, id, wanted) => {
      const found = await roster.snapshots.find(ctx.personId, id);
      if (!(await isTheirs(ctx, found?.account)) || !found) return;
      const page = await roster.snapshots.list(found.account, wanted);
      const notes = [
        say('snapshot-title', { time: time(found.takenAt, 'Dt') }),
        say('snapshots-pick'),
      ];
      const state = { account: found.account, page, notes, pickFor: id };
      await replies.show(ctx, snapshotsScreen(state));
    });
    onAction(composer, actions.restoreSnapshot, async (ctx, id) => {
      const found = await roster.snapshots.find(ctx.personId, id);
      if (!(await isTheirs(ctx, found?.account)) || !found) return;
      const name = ctx.locale.plain(restoreName(found.takenAt));
      const begun = await roster.snapshots.restore(ctx.personId, id, name);
      if (!begun) return ctx.toast(say('snapshot-gone'), 'alert');
      if (begun.kind === 'empty') return replies.answer(ctx, message(say('restore-nothing')));
      await replies.answer(ctx, await importStartScreen(bot, begun, name));
    });
    return composer;
  },
};
