import { describe, expect, test } from 'vitest';
import type { Account } from '../../../../src/accounts/roster.ts';
import {
  backToSettings,
  forAllScreen,
  keepScreen,
  settingsScreen,
  type Settings,
} from '../../../../src/bot/account/settings-screens.ts';
import { actions } from '../../../../src/bot/kit/actions.ts';
import { callbackData } from '../../../support/callback-data.ts';
import { drawn } from '../../../support/drawn.ts';

const account = { id: 'a1', owner: { firstName: 'Max', lastName: '' } } as Account;
const settings: Settings = {
  account,
  announces: true,
  plain: false,
  days: 90,
  closesNewcomers: true,
  backup: 'weekly',
  isOwner: false,
};

describe('settingsScreen', () => {
  test('has a line for each setting, and a button that changes it', () => {
    const { text, data, labels } = drawn(settingsScreen(settings));
    expect(text).toMatchInlineSnapshot(`
      "Settings

      Tables: on
      “Contact joined” from Telegram, Max: on
      Empty chats of people who just joined: I close them
      History and snapshots: kept for 90 days
      Backup of Max: weekly"
    `);
    expect(labels).toMatchInlineSnapshot(`
      [
        "Send tables as plain text",
        "Turn off “contact joined”",
        "Leave chats of newcomers open",
        "News of contacts | Language",
        "History… | Backup…",
        "My accounts | Privacy",
        "Forget me",
      ]
    `);
    expect(data).toEqual([
      actions.tables.data('a1', 'plain'),
      actions.announce.data('a1', 'off'),
      actions.closeNewcomers.data('a1', 'off'),
      actions.notificationSettings.data(),
      actions.languages.data(),
      actions.settings.data('a1', 'history'),
      actions.backupSettings.data('a1'),
      actions.run.data('accounts'),
      actions.run.data('privacy'),
      actions.run.data('forget'),
    ]);
  });

  test('has the opposite of each switch', () => {
    const { text, data, labels } = drawn(
      settingsScreen({ ...settings, announces: false, plain: true, closesNewcomers: false }),
    );
    expect(text).toMatchInlineSnapshot(`
      "Settings

      Tables: off, sent as plain text
      “Contact joined” from Telegram, Max: off
      Empty chats of people who just joined: I leave them open
      History and snapshots: kept for 90 days
      Backup of Max: weekly"
    `);
    expect(labels.slice(0, 3)).toMatchInlineSnapshot(`
      [
        "Send tables as tables",
        "Turn on “contact joined”",
        "Close empty chats of newcomers",
      ]
    `);
    expect(data.slice(0, 3)).toEqual([
      actions.tables.data('a1', 'drawn'),
      actions.announce.data('a1', 'on'),
      actions.closeNewcomers.data('a1', 'on'),
    ]);
  });

  test('cannot switch announcements while it is unknown whether they are on', () => {
    const { text, labels } = drawn(
      settingsScreen({ ...settings, announces: undefined, backup: undefined }),
    );
    expect(text).toContain('“Contact joined” from Telegram, Max: I couldn’t ask just now');
    expect(text).toContain('Backup of Max: off');
    expect(labels[1]).toBe(drawn(settingsScreen(settings)).labels[2]);
  });

  test('leaves out what needs an account', () => {
    const { text, data } = drawn(settingsScreen({ ...settings, account: undefined }));
    expect(text.split('\n')).toEqual([
      'Settings',
      '',
      'Tables: on',
      'History and snapshots: kept for 90 days',
    ]);
    expect(data).toEqual([
      actions.tables.data('none', 'plain'),
      actions.notificationSettings.data(),
      actions.languages.data(),
      actions.settings.data('none', 'history'),
      actions.run.data('accounts'),
      actions.run.data('privacy'),
      actions.run.data('forget'),
    ]);
  });

  test('leads owners to the settings for all', () => {
    const { data } = drawn(settingsScreen({ ...settings, isOwner: true }));
    expect(data.at(-1)).toBe(actions.settings.data('a1', 'all'));
  });
});

test('keepScreen offers days, marks the chosen one, and leads back', () => {
  const { text, data, chosen } = drawn(keepScreen(account, 90));
  expect(text).toMatchInlineSnapshot(`
    "History and snapshots: kept for 90 days
    Choosing less deletes older ones within 15 minutes. The latest snapshot always stays."
  `);
  expect(data).toEqual([
    ...[30, 90, 365].map((days) => actions.keepDays.data('a1', days)),
    actions.settings.data('a1', 'first'),
  ]);
  expect(chosen).toEqual(['Keep 90 days']);
  expect(drawn(keepScreen(undefined, 90)).data[0]).toBe(actions.keepDays.data('none', 30));
});

test('forAllScreen offers limits of imports and the opposite of the switch', () => {
  const { text, data, labels, chosen } = drawn(
    forAllScreen(account, { above: 500, ownAccountsOnly: false }),
  );
  expect(text).toMatchInlineSnapshot(`
    "For all users

    Ask twice before importing more than 500 new numbers.
    People may pair any account they can sign in to."
  `);
  expect(labels).toMatchInlineSnapshot(`
    [
      "Ask above 100 | Ask above 500",
      "Ask above 2,000 | Ask above 10,000",
      "Only own accounts",
      "Settings",
    ]
  `);
  expect(data).toEqual([
    ...[100, 500, 2000, 10_000].map((count) => actions.askAbove.data('a1', count)),
    actions.ownAccounts.data('a1', 'on'),
    actions.settings.data('a1', 'first'),
  ]);
  expect(chosen).toEqual(['Ask above 500']);
  const other = drawn(forAllScreen(undefined, { above: 1, ownAccountsOnly: true }));
  expect(other.text).toContain('People may pair only the account they chat from.');
  expect(other.data.slice(-2)).toEqual([
    actions.ownAccounts.data('none', 'off'),
    actions.settings.data('none', 'first'),
  ]);
});

test('backToSettings is a step back, also without an account', () => {
  expect(backToSettings().leadsBack).toBe(true);
  expect(callbackData(backToSettings())).toBe(actions.settings.data('none', 'first'));
});
