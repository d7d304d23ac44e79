import type { Account } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { actions } from '../kit/actions.ts';
import {
  button,
  inRows,
  message,
  optionButtons,
  withButtons,
  type Button,
  type Screen,
} from '../kit/blocks.ts';
import { undoButtons } from '../kit/buttons.ts';
import type { Feature } from '../kit/feature.ts';
import { findAccount, findCurrentAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { bold, lines, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** The account field in the buttons of a person without an account. */
const noAccount = 'none';

/** The choices for how many new numbers an import adds without a confirmation. */
const askAbove = [100, 500, 2000, 10_000] as const;

/** The choices for how many days history and snapshots are kept. */
const keepDays = [30, 90, 365] as const;

interface Settings {
  readonly account: Account | undefined;
  /** Whether Telegram announces contacts that join; undefined if unknown. */
  readonly announces: boolean | undefined;
  readonly plain: boolean;
  readonly days: number;
  /** What owners set for all people; undefined for members. */
  readonly forAll: { readonly above: number; readonly ownAccountsOnly: boolean } | undefined;
}

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
    const screen = async (ctx: PersonContext, account: Account | undefined): Promise<Screen> =>
      settingsScreen({
        account,
        plain: await preferences.plainTables(ctx.personId),
        announces: account?.signedIn ? await announces(account) : undefined,
        days: await preferences.keepDays(ctx.personId),
        forAll:
          ctx.role === 'owner'
            ? {
                above: await preferences.importAskAbove(),
                ownAccountsOnly: await preferences.ownAccountsOnly(),
              }
            : undefined,
      });
    const reload = async (ctx: PersonContext, accountId: string): Promise<Screen> =>
      screen(ctx, await findAccount(bot, ctx, accountId));

    on.command('settings', async (ctx) => screen(ctx, await findCurrentAccount(bot, ctx)));
    on.accountAction(actions.announce, async (ctx, account, to) => {
      const { settings } = roster.accounts.book(account);
      const { operationId } = await settings.setAnnouncesSignUps({ on: to === 'on' });
      return withButtons(undoButtons(operationId), await screen(ctx, account));
    });
    on.action(actions.tables, async (ctx, accountId, to) => {
      ctx.plainTables = to === 'plain';
      await preferences.setPlainTables(ctx.personId, { on: ctx.plainTables });
      return reload(ctx, accountId);
    });
    on.action(actions.keepDays, async (ctx, accountId, days) => {
      if (!keepDays.some((one) => one === days)) return ctx.toast(say('button-old'), 'alert');
      await preferences.setKeepDays(ctx.personId, days);
      return reload(ctx, accountId);
    });
    on.action(actions.askAbove, async (ctx, accountId, count) => {
      if (ctx.role !== 'owner') return ctx.toast(say('settings-owner-only'), 'alert');
      await preferences.setImportAskAbove(ctx.personId, count);
      return reload(ctx, accountId);
    });
    on.action(actions.ownAccounts, async (ctx, accountId, to) => {
      if (ctx.role !== 'owner') return ctx.toast(say('settings-owner-only'), 'alert');
      await preferences.setOwnAccountsOnly({ on: to === 'on' });
      return reload(ctx, accountId);
    });
  },
};

function settingsScreen({ account, announces, plain, days, forAll }: Settings): Screen {
  const to = plain ? 'drawn' : 'plain';
  const announceTo = announces ? 'off' : 'on';
  const id = account?.id ?? noAccount;
  const daysButtons = optionButtons<number>(keepDays, days, (count) => [
    say('button-keep-days', { count }),
    actions.keepDays.data(id, count),
  ]);
  return message(
    lines(
      bold(say('settings-title')),
      '',
      account && announceWords(account, { announces }),
      account && '',
      say(plain ? 'settings-tables-plain' : 'settings-tables-drawn'),
      '',
      say('settings-keep-days', { days }),
      '',
      ...(forAll ? forAllLines(forAll) : []),
      say('settings-elsewhere'),
    ),
    [
      account &&
        announces !== undefined && [
          button(say(`button-announce-${announceTo}`), actions.announce.data(id, announceTo)),
        ],
      [button(say(`button-tables-${to}`), actions.tables.data(id, to))],
      [button(say('button-notification'), actions.notificationSettings.data())],
      daysButtons,
      ...(forAll ? forAllButtons(forAll, id) : []),
    ],
  );
}

function forAllLines({ above, ownAccountsOnly }: NonNullable<Settings['forAll']>): Text[] {
  const own = say(ownAccountsOnly ? 'settings-own-accounts-on' : 'settings-own-accounts-off');
  return [say('settings-ask-above', { count: above }), '', own, ''];
}

function forAllButtons(
  { above, ownAccountsOnly }: NonNullable<Settings['forAll']>,
  id: string,
): Button[][] {
  const to = ownAccountsOnly ? 'off' : 'on';
  const aboveButtons = optionButtons<number>(askAbove, above, (count) => [
    say('button-ask-above', { count }),
    actions.askAbove.data(id, count),
  ]);
  return [
    ...inRows(aboveButtons, 2),
    [button(say(`button-own-accounts-${to}`), actions.ownAccounts.data(id, to))],
  ];
}

function announceWords(
  { owner }: Account,
  { announces }: Pick<Settings, 'announces'>,
): ReturnType<typeof say> {
  const name = fullName(owner);
  if (announces === undefined) return say('settings-announce-unknown', { name });
  return say(announces ? 'settings-announce-on' : 'settings-announce-off', { name });
}
