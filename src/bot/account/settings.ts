import type { Account } from '../../accounts/roster.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { actions } from '../kit/actions.ts';
import { withButtons, type Screen } from '../kit/blocks.ts';
import { undoButtons } from '../kit/buttons.ts';
import type { Feature, Reply } from '../kit/feature.ts';
import { findAccount, findCurrentAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { say } from '../kit/words.ts';
import { forAllScreen, keepDays, keepScreen, settingsScreen } from './settings-screens.ts';

export const settings: Feature = {
  commands: [{ name: 'settings', group: 'account' }],
  build: (bot, on) => {
    const { roster } = bot;
    const { preferences } = roster;

    const announces = async (account: Account): Promise<boolean | undefined> => {
      try {
        return await roster.accounts.book(account).settings.announcesSignUps();
      } catch (error) {
        if (error instanceof TelegramError) return undefined;
        throw error;
      }
    };
    const first = async (ctx: PersonContext, account: Account | undefined): Promise<Screen> =>
      settingsScreen({
        account,
        plain: await preferences.plainTables(ctx.personId),
        announces: account?.signedIn ? await announces(account) : undefined,
        days: await preferences.keepDays(ctx.personId),
        closesNewcomers: await preferences.closesNewcomers(ctx.personId),
        backup: account && (await roster.backups.plan(account)).every,
        isOwner: ctx.role === 'owner',
      });
    const history = async ({ personId }: PersonContext, account?: Account): Promise<Screen> =>
      keepScreen(account, await preferences.keepDays(personId));
    /** `change` runs first. Others than owners get a sentence. */
    const forAll = async (
      ctx: PersonContext,
      accountId: string,
      change?: () => Promise<void>,
    ): Reply => {
      if (ctx.role !== 'owner') return ctx.toast(say('settings-owner-only'), 'alert');
      await change?.();
      return forAllScreen(await findAccount(bot, ctx, accountId), {
        above: await preferences.importAskAbove(),
        ownAccountsOnly: await preferences.ownAccountsOnly(),
      });
    };

    on.command('settings', async (ctx) => first(ctx, await findCurrentAccount(bot, ctx)));
    on.action(actions.settings, async (ctx, accountId, part) => {
      if (part === 'all') return forAll(ctx, accountId);
      return (part === 'first' ? first : history)(ctx, await findAccount(bot, ctx, accountId));
    });
    on.accountAction(actions.announce, async (ctx, account, to) => {
      const { settings } = roster.accounts.book(account);
      const { operationId } = await settings.setAnnouncesSignUps({ on: to === 'on' });
      return withButtons(undoButtons(operationId), await first(ctx, account));
    });
    on.action(actions.tables, async (ctx, accountId, to) => {
      ctx.plainTables = to === 'plain';
      await preferences.setPlainTables(ctx.personId, { on: ctx.plainTables });
      return first(ctx, await findAccount(bot, ctx, accountId));
    });
    on.action(actions.closeNewcomers, async (ctx, accountId, to) => {
      await preferences.setClosesNewcomers(ctx.personId, { on: to === 'on' });
      return first(ctx, await findAccount(bot, ctx, accountId));
    });
    on.action(actions.keepDays, async (ctx, accountId, days) => {
      if (!keepDays.some((one) => one === days)) return ctx.toast(say('button-old'), 'alert');
      await preferences.setKeepDays(ctx.personId, days);
      return history(ctx, await findAccount(bot, ctx, accountId));
    });
    on.action(actions.askAbove, (ctx, accountId, count) =>
      forAll(ctx, accountId, () => preferences.setImportAskAbove(ctx.personId, count)),
    );
    on.action(actions.ownAccounts, (ctx, accountId, to) =>
      forAll(ctx, accountId, () => preferences.setOwnAccountsOnly({ on: to === 'on' })),
    );
  },
};
