import { expect, test } from 'vitest';
import { factWords, snapshotFacts } from '../../../../src/bot/history/snapshot-words.ts';
import type { SnapshotRow } from '../../../../src/accounts/roster.ts';
import type { Contact } from '../../../../src/contacts/contact.ts';
import { plain } from '../../../support/english.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

function change(before: Partial<Contact>, after: Partial<Contact>): string {
  return plain(factWords({ before: sampleContact(before), after: sampleContact(after) }));
}

test.each([
  [{ usernames: [] }, { usernames: ['zora'] }, 'username @zora'],
  [{ usernames: ['zoe', 'z'] }, { usernames: [] }, 'no username now, was @zoe @z'],
  [{ usernames: ['zoe'] }, { usernames: ['zora'] }, '@zoe → @zora'],
  [{ phone: undefined }, { phone: '+12025550101' }, 'number +1 202 555 0101'],
  [{ phone: '+12025550101' }, { phone: undefined }, 'number hidden now, was +1 202 555 0101'],
  [{ phone: '+12025550101' }, { phone: '+12025550102' }, '+1 202 555 0101 → +1 202 555 0102'],
  [{ mutual: false }, { mutual: true }, 'has you as a contact now'],
  [{ mutual: true }, { mutual: false }, 'no longer has you as a contact'],
  [{ closeFriend: false }, { closeFriend: true }, 'close friend now'],
  [{ closeFriend: true }, { closeFriend: false }, 'no longer a close friend'],
  [{}, { kind: 'deleted' }, 'account deleted'],
  [
    { mutual: false, usernames: [] },
    { mutual: true, usernames: ['zoe'] },
    'username @zoe, has you as a contact now',
  ],
] as const)('a change from %j to %j is: %s', (before, after, words) => {
  expect(change(before, after)).toBe(words);
});

test('a row without differences in the list counts changed details', () => {
  const row = { contactCount: 1, cause: 'daily', takenAt: new Date(0), sameAt: new Date(0) };
  const words = (delta: NonNullable<SnapshotRow['delta']>): string =>
    plain(snapshotFacts({ ...row, delta } as unknown as SnapshotRow));
  const none = { came: 0, left: 0, renamed: 0, changed: 0 };
  expect([
    words(none),
    words({ ...none, changed: 1 }),
    words({ ...none, renamed: 1, changed: 1 }),
    words({ ...none, came: 1 }),
    words({ ...none, left: 1 }),
  ]).toMatchInlineSnapshot(`
    [
      "1 contact · daily",
      "1 contact · one changed · daily",
      "1 contact · 1 renamed · daily",
      "1 contact · +1 · daily",
      "1 contact · −1 · daily",
    ]
  `);
});
