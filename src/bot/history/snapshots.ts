import type { Account } from '../../accounts/roster.ts';
import { importStartScreen } from '../import/import-start-screen.ts';
import { actions } from '../kit/actions.ts';
import { message, type Screen } from '../kit/blocks.ts';
import type { Feature } from '../kit/feature.ts';
import { findAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { time, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { snapshotScreen } from './snapshot-screen.ts';
import { snapshotsScreen } from './snapshots-screen.ts';

/** The id field for the present contacts in buttons that compare snapshots. */
const now = 0n;

/** Snapshots of the contact list: listing, comparing and restoring them. */
export const snapshots: Feature = {
  commands: [{ name: 'snapshots', group: 'changes' }],
  build: (bot, on) => {
    const { roster } = bot;

    const list = async (
      account: Account,
      wanted: number,
      notice: readonly Text[] = [],
    ): Promise<Screen> => {
      const page = await roster.snapshots.list(account, wanted);
      const days = await roster.preferences.keepDays(account.personId);
      const how = [say('snapshots-how', { count: 10 }), say('snapshots-kept', { days })];
      const none = page.rows.length === 0 ? [say('snapshots-none')] : [];
      return snapshotsScreen({ account, page, notes: [...notice, ...how, ...none] });
    };
    /** Makes replies name the account. False if the snapshot is gone; the person got an alert. */
    const isTheirs = async (ctx: PersonContext, account: Account | undefined): Promise<boolean> => {
      if (account && (await findAccount(bot, ctx, account.id))) return true;
      await ctx.toast(say('snapshot-gone'), 'alert');
      return false;
    };

    on.accountCommand('snapshots', (_, account) => list(account, 0));
    on.accountAction(actions.snapshots, (_, account, page) => list(account, page));
    on.accountAction(actions.takeSnapshot, async (_, account) => {
      const { snapshot, isNew } = await roster.snapshots.take(account);
      const { contactCount: count, takenAt } = snapshot;
      const notice = isNew
        ? say('snapshots-taken', { count })
        : say('snapshots-same', { time: time(takenAt, 'Dt') });
      return list(account, 0, [notice]);
    });

    on.action(actions.snapshot, async (ctx, id, other, group, page) => {
      const compared = other === now ? 'now' : other;
      const found = await roster.snapshots.compare(ctx.personId, id, compared);
      if (!(await isTheirs(ctx, found?.from.account)) || !found) return;
      return snapshotScreen(found, { group, page });
    });
    on.action(actions.pickSnapshot, async (ctx, id, wanted) => {
      const found = await roster.snapshots.find(ctx.personId, id);
      if (!(await isTheirs(ctx, found?.account)) || !found) return;
      const page = await roster.snapshots.list(found.account, wanted);
      const notes = [
        say('snapshot-title', { time: time(found.takenAt, 'Dt') }),
        say('snapshots-pick'),
      ];
      return snapshotsScreen({ account: found.account, page, notes, pickFor: id });
    });
    on.action(actions.restoreSnapshot, async (ctx, id) => {
      const found = await roster.snapshots.find(ctx.personId, id);
      if (!(await isTheirs(ctx, found?.account)) || !found) return;
      const begun = await roster.snapshots.restore(ctx.personId, id);
      if (!begun) return ctx.toast(say('snapshot-gone'), 'alert');
      const isEmpty = begun.kind === 'empty';
      await bot.replies.answer(
        ctx,
        isEmpty ? message(say('restore-nothing')) : await importStartScreen(bot, begun, ''),
      );
    });
  },
};
