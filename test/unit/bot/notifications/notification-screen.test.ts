import { expect, test } from 'vitest';
import type { Account, Roster, StoredNotification } from '../../../../src/accounts/roster.ts';
import { notificationScreen } from '../../../../src/bot/notifications/notification-screen.ts';
import { rendered } from '../../../support/english.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const now = new Date('2026-11-22T14:00:00Z');
const account: Account = {
  id: '11111111-1111-4111-8111-111111111111',
  personId: 7n,
  owner: { id: 7n, firstName: 'Alex', lastName: '', usernames: [], phone: '+442079460001' },
  signedIn: true,
  current: true,
  pairedAt: now,
};
const zoe = sampleContact({ id: 5n, firstName: 'Zoe', usernames: ['zoe_m'] });
const ben = sampleContact({ id: 6n, firstName: 'Ben' });
const roster = {
  views: { save: () => 'aB3dE5gH7jK9' },
  history: { find: async () => undefined },
  preferences: { closesNewcomers: async () => false },
} as unknown as Roster;

function notification(
  kind: StoredNotification['kind'],
  facts: Partial<StoredNotification> = {},
): StoredNotification {
  return {
    id: 'n',
    accountId: account.id,
    personId: 7n,
    kind,
    user: zoe,
    was: '',
    now: '',
    day: '2026-11-22',
    ...facts,
  };
}

/** The buttons about a user. */
const card = '[Open card] [Open chat]';
const yesterday = { day: '2026-11-21' };

async function shown(...list: readonly StoredNotification[]): Promise<string> {
  const { text, keyboard } = rendered(await notificationScreen(account, list, { roster, now }));
  const labels = keyboard.flat().map((one) => `[${one.text}]`);
  return [text, labels.join(' ')].filter(Boolean).join('\n');
}

test.each([
  [
    notification('joined'),
    'Zoe joined Telegram.',
    `${card} [Keep] [Close the empty chat] [Delete and forget the number]`,
  ],
  [notification('joined', { user: undefined }), 'No name joined Telegram.', ''],
  [
    notification('name', { now: 'Zora' }),
    'Zoe now goes by Zora. In your contacts they keep the name you gave them.',
    card,
  ],
  [
    notification('number', { was: '+12025550101', now: '+12025550102' }),
    'Zoe changed their number from +1 202 555 0101 to +1 202 555 0102.',
    card,
  ],
  [
    notification('username', { was: 'zoe_m', now: 'zora' }),
    'Zoe changed their username from @zoe_m to @zora.',
    card,
  ],
  [notification('username', { was: '', now: 'zora' }), 'Zoe took the username @zora.', card],
  [notification('username', { was: 'zoe_m', now: '' }), 'Zoe gave up the username @zoe_m.', card],
  [notification('birthday'), 'Zoe has a birthday today.', card],
  [notification('birthday', { now: '36' }), 'Zoe turns 36 today.', card],
  [notification('birthday', yesterday), 'Zoe had a birthday on 21 November.', card],
  [notification('birthday', { ...yesterday, now: '36' }), 'Zoe turned 36 on 21 November.', card],
  [notification('account_deleted'), 'Zoe deleted their Telegram account.', '[Deleted accounts]'],
  [notification('lost_mutual'), 'Zoe no longer has you in their contacts.', card],
  [
    notification('signed_out', { user: undefined }),
    'Telegram ended my connection to Alex: someone ended it in Settings › Devices, or the password changed. Pair again to go on.',
    '[Pair again]',
  ],
])('the message of one notification: $kind $was $now $day', async (one, words, buttons) => {
  expect(await shown(one)).toBe([words, buttons].filter(Boolean).join('\n'));
});

test.each([
  ['done', 'I checked, and it’s done. /history shows it.'],
  ['not_done', 'I checked, and it’s not done. You can do it again.'],
  ['partly', 'I checked, and only part got done. /history shows which.'],
])('what became of an unknown change, if it was %s', async (outcome, words) => {
  expect(await shown(notification('reconciled', { user: undefined, now: outcome }))).toBe(
    `Telegram didn’t answer me while I was changing something in this account.\n${words}`,
  );
});

test('a single offer to share the number is a question', async () => {
  expect(await shown(notification('share_offer'))).toMatchInlineSnapshot(`
    "Zoe added you to their contacts. Let them see your number +44 20 7946 0001?
    @zoe_m

    You can’t take this back once they’ve seen it.
    [Share my number] [Not now]"
  `);
});

test('several are one message, in groups, and what needs an answer comes first', async () => {
  expect(
    await shown(
      notification('name', { now: 'Zora' }),
      notification('joined', { user: ben }),
      notification('joined'),
      notification('share_offer', { user: ben }),
      notification('signed_out', { user: undefined }),
      notification('saved_list', { user: undefined }),
      notification('account_deleted', { user: sampleContact({ id: 9n, firstName: 'Gone' }) }),
    ),
  ).toMatchInlineSnapshot(`
    "News of the contacts of Alex

    Telegram ended my connection to Alex: someone ended it in Settings › Devices, or the password changed. Pair again to go on.

    The saved numbers of Alex are here.

    Ben added you to their contacts and doesn’t have your number.

    Ben joined Telegram.
    Zoe joined Telegram.

    Zoe now goes by Zora. In your contacts they keep the name you gave them.

    Gone deleted their Telegram account.

    Tap below to decide; I share nothing before you confirm.
    [Pair again] [Saved numbers] [Ben] [Ben] [Decide…] [Zoe] [Open chat] [Decide…] [Deleted accounts]"
  `);
});

test('twenty are listed, and the rest is counted', async () => {
  const joined = (count: number): readonly StoredNotification[] =>
    Array.from({ length: count }, (_, at) =>
      notification('joined', { user: sampleContact({ id: BigInt(at + 1), firstName: `P${at}` }) }),
    );
  expect(await shown(...joined(20))).not.toMatch(/more/);
  const text = await shown(...joined(21));
  expect(text).toMatch(/\bmore\b/);
  expect(text).not.toContain('P20');
});
