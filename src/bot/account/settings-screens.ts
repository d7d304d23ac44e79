import type { Account, BackupInterval } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { actions } from '../kit/actions.ts';
import {
  backButton,
  button,
  inRows,
  message,
  optionButtons,
  type Button,
  type Screen,
} from '../kit/blocks.ts';
import { bold, lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** The choices for how many new numbers an import adds without a confirmation. */
const askAbove = [100, 500, 2000, 10_000] as const;

/** The choices for how many days history and snapshots are kept. */
export const keepDays = [30, 90, 365] as const;

/** The account field in the buttons of a person without an account. */
const noAccount = 'none';

export interface Settings {
  readonly account: Account | undefined;
  /** Whether Telegram announces contacts that join; undefined if unknown. */
  readonly announces: boolean | undefined;
  readonly plain: boolean;
  readonly days: number;
  /** Whether the empty chats of newcomers are closed. */
  readonly closesNewcomers: boolean;
  /** How often backups of the account are sent; undefined: only when the person asks. */
  readonly backup: BackupInterval | undefined;
  readonly isOwner: boolean;
}

/** The settings, one line each; those with several choices are behind a button. */
export function settingsScreen(settings: Settings): Screen {
  const { account, announces, plain, days, closesNewcomers, backup = 'off', isOwner } = settings;
  const id = account?.id ?? noAccount;
  const to = plain ? 'drawn' : 'plain';
  const announceTo = announces ? 'off' : 'on';
  const closeTo = closesNewcomers ? 'off' : 'on';
  return message(
    lines(
      bold(say('settings-title')),
      '',
      say(plain ? 'settings-tables-plain' : 'settings-tables-drawn'),
      account && announceWords(account, settings),
      account && say(closesNewcomers ? 'settings-newcomers-on' : 'settings-newcomers-off'),
      say('settings-keep-days', { days }),
      account && say(`settings-backup-${backup}`, { name: fullName(account.owner) }),
    ),
    [
      [button(say(`button-tables-${to}`), actions.tables.data(id, to))],
      account &&
        announces !== undefined && [
          button(say(`button-announce-${announceTo}`), actions.announce.data(id, announceTo)),
        ],
      account && [
        button(say(`button-newcomers-${closeTo}`), actions.closeNewcomers.data(id, closeTo)),
      ],
      [
        button(say('button-notification'), actions.notificationSettings.data()),
        button(say('button-languages'), actions.languages.data()),
      ],
      [
        button(say('button-keep-history'), actions.settings.data(id, 'history')),
        account && button(say('button-backup'), actions.backupSettings.data(account.id)),
      ],
      [
        button(say('button-accounts'), actions.run.data('accounts')),
        button(say('button-run-privacy'), actions.run.data('privacy')),
      ],
      [button(say('button-forget'), actions.run.data('forget'))],
      isOwner && [button(say('button-for-all'), actions.settings.data(id, 'all'))],
    ],
  );
}

/** How long history and snapshots are kept. */
export function keepScreen(account: Account | undefined, days: number): Screen {
  const id = account?.id ?? noAccount;
  const options = optionButtons<number>(keepDays, days, (count) => [
    say('button-keep-days', { count }),
    actions.keepDays.data(id, count),
  ]);
  return message(lines(bold(say('settings-keep-days', { days })), say('settings-keep-less')), [
    options,
    [backToSettings(id)],
  ]);
}

/** The settings that owners make for all people. */
export function forAllScreen(
  account: Account | undefined,
  { above, ownAccountsOnly }: { readonly above: number; readonly ownAccountsOnly: boolean },
): Screen {
  const id = account?.id ?? noAccount;
  const to = ownAccountsOnly ? 'off' : 'on';
  const aboveButtons = optionButtons<number>(askAbove, above, (count) => [
    say('button-ask-above', { count }),
    actions.askAbove.data(id, count),
  ]);
  return message(
    lines(
      bold(say('settings-for-all')),
      '',
      say('settings-ask-above', { count: above }),
      say(ownAccountsOnly ? 'settings-own-accounts-on' : 'settings-own-accounts-off'),
    ),
    [
      ...inRows(aboveButtons, 2),
      [button(say(`button-own-accounts-${to}`), actions.ownAccounts.data(id, to))],
      [backToSettings(id)],
    ],
  );
}

/** @param id of the account that settings are shown with, if there is one */
export function backToSettings(id: string = noAccount): Button {
  return backButton(say('button-run-settings'), actions.settings.data(id, 'first'));
}

function announceWords(
  { owner }: Account,
  { announces }: Pick<Settings, 'announces'>,
): ReturnType<typeof say> {
  const name = fullName(owner);
  if (announces === undefined) return say('settings-announce-unknown', { name });
  return say(announces ? 'settings-announce-on' : 'settings-announce-off', { name });
}
