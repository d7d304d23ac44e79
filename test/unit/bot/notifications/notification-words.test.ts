import { expect, test } from 'vitest';
import type { Account, Roster, StoredNotification } from '../../../../src/accounts/roster.ts';
import { notificationWords } from '../../../../src/bot/notifications/notification-words.ts';
import { say } from '../../../../src/bot/kit/words.ts';
import { plain } from '../../../support/english.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const now = new Date('2026-11-22T14:00:00Z');
const account = { owner: { firstName: 'Max', lastName: '' } } as Account;
const roster = { history: { find: async () => undefined } } as unknown as Roster;
const user = sampleContact({ id: 5n, firstName: 'Zoe' });

async function words(
  kind: StoredNotification['kind'],
  facts: Partial<StoredNotification> = {},
): Promise<string> {
  const one = { id: 'n', kind, user, was: '', now: '', day: '', ...facts };
  return plain(await notificationWords(one as StoredNotification, account, { roster, now }));
}

test.each<[StoredNotification['kind'], Partial<StoredNotification>, string]>([
  ['joined', {}, 'Zoe joined Telegram.'],
  ['account_deleted', {}, 'Zoe deleted their Telegram account.'],
  ['lost_mutual', {}, 'Zoe no longer has you in their contacts.'],
  ['saved_list', {}, 'The saved numbers of Max are here.'],
  ['username', { now: 'zoe' }, 'Zoe took the username @zoe.'],
  ['username', { was: 'z' }, 'Zoe gave up the username @z.'],
  ['username', { was: 'z', now: 'zoe' }, 'Zoe changed their username from @z to @zoe.'],
  [
    'number',
    { was: '+12025550101', now: '+12025550102' },
    'Zoe changed their number from +1 202 555 0101 to +1 202 555 0102.',
  ],
  [
    'name',
    { now: 'Zora' },
    'Zoe now goes by Zora. In your contacts they keep the name you gave them.',
  ],
  ['birthday', { day: '2026-11-22' }, 'Zoe has a birthday today.'],
  ['birthday', { day: '2026-11-22', now: '30' }, 'Zoe turns 30 today.'],
  ['birthday', { day: '2026-11-21' }, 'Zoe had a birthday on 21 November.'],
  ['birthday', { day: '2026-11-21', now: '30' }, 'Zoe turned 30 on 21 November.'],
])('%s %o: %s', async (kind, facts, sentence) => {
  expect(await words(kind, facts)).toBe(sentence);
});

test('a session that ended says how', async () => {
  const name = 'Max';
  expect([await words('signed_out'), await words('signed_out', { was: 'used_twice' })]).toEqual([
    plain(say('signed-out', { name })),
    plain(say('signed-out-used_twice', { name })),
  ]);
});

test.each([
  ['done', 'it’s done'],
  ['not_done', 'it’s not done'],
  ['partly', 'only part got done'],
])('the outcome %s of an unknown change is said', async (now, part) => {
  const text = await words('reconciled', { now });
  expect(text).toContain('while I was changing something in this account');
  expect(text).toContain(part);
});

test('a user who is not known any more has no name', async () => {
  const name = say('name-none');
  expect(await words('joined', { user: undefined })).toBe(
    plain(say('notification-joined', { name })),
  );
});
