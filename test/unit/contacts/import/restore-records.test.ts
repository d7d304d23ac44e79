import { expect, test } from 'vitest';
import type { AccountBackup, BackupContact } from '../../../../src/contacts/account-backup.ts';
import type { AnnotatedUser } from '../../../../src/contacts/book/book-annotations.ts';
import type { Contact } from '../../../../src/contacts/contact.ts';
import type { ImportRecord } from '../../../../src/contacts/import/import-record.ts';
import {
  restoreRecords,
  type RestoreContext,
} from '../../../../src/contacts/import/restore-records.ts';
import { runAtOnce } from '../../../../src/contacts/steps.ts';
import { bookOf } from '../../../support/read-list.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const zoe = { id: 11n, firstName: 'Zoe', lastName: 'Miller', phone: '+12025550101' } as const;

interface Now extends Partial<Omit<RestoreContext, 'contacts'>> {
  readonly contacts?: readonly Partial<Contact>[];
  readonly annotations?: readonly AnnotatedUser[];
}

function contact(facts: Partial<BackupContact>): BackupContact {
  return { ...sampleContact({}), note: '', labels: [], ...facts };
}

/** The records of a restore. */
function restored(
  backup: Partial<AccountBackup>,
  { contacts = [], annotations = [], ...now }: Now = {},
): readonly ImportRecord[] {
  const book = bookOf(contacts.map(sampleContact));
  for (const annotated of annotations) book.annotate(annotated);
  const all = {
    madeAt: new Date(0),
    account: { id: 1n, firstName: 'Max', lastName: '' },
    contacts: [],
    savedReadAt: undefined,
    savedNumbers: [],
    blocked: [],
    ...backup,
  };
  const context = { isSameAccount: true, savedPhones: new Set<string>(), ...now, contacts: book };
  return runAtOnce(restoreRecords(all, { blockedIds: new Set(), knownIds: new Set(), ...context }));
}

test('a contact who is there under the same name is left out', () => {
  expect(restored({ contacts: [contact(zoe)] }, { contacts: [zoe] })).toEqual([]);
});

test('the account itself adds by id those who are not sure to be found by number', () => {
  const contacts = [
    contact(zoe),
    contact({ ...zoe, id: 12n, phone: '+12025550102', mutual: true }),
  ];
  expect(restored({ contacts })).toMatchObject([
    { telegramId: 11n, phones: [] },
    { telegramId: 12n, phones: ['+12025550102'] },
  ]);
});

test('another account adds everybody by number', () => {
  expect(restored({ contacts: [contact(zoe)] }, { isSameAccount: false })).toMatchObject([
    { telegramId: 11n, phones: ['+12025550101'] },
  ]);
});

test('a number that is that of another contact by now is not used', () => {
  const other = { id: 12n, firstName: 'Ben', phone: zoe.phone };
  const records = restored(
    { contacts: [contact({ ...zoe, usernames: ['zoe_m'] })] },
    { contacts: [other], isSameAccount: false },
  );
  expect(records).toMatchObject([{ telegramId: 11n, username: 'zoe_m', phones: [] }]);
});

test('a contact with another name gets the former one, by the number that is visible now', () => {
  const now = { ...zoe, lastName: 'Oak', phone: '+12025550199' };
  expect(restored({ contacts: [contact(zoe)] }, { contacts: [now] })).toMatchObject([
    { lastName: 'Miller', phones: ['+12025550199'] },
  ]);
});

test('only what is missing of note, labels and mark comes back', () => {
  const then = contact({ ...zoe, note: 'met in Rome', labels: ['Climbing'], closeFriend: true });
  const versions = { note: undefined, labels: undefined };
  const annotations = [{ id: 11n, note: 'met in Rome, likes tea', labels: ['climbing'], versions }];
  const extras = (now: Now) => restored({ contacts: [then] }, now).map((one) => one.extras);
  expect(extras({ contacts: [{ ...zoe, closeFriend: true }], annotations })).toEqual([]);
  expect(extras({ contacts: [zoe], annotations })).toEqual([
    { notes: [], labels: [], kinds: ['close_friend'] },
  ]);
  expect(extras({ contacts: [{ ...zoe, closeFriend: true }] })).toEqual([
    { notes: ['met in Rome'], labels: ['Climbing'], kinds: ['note', 'label'] },
  ]);
});

test('a deleted account is listed with the reason, unless it is still a contact', () => {
  const contacts = [contact({ ...zoe, kind: 'deleted' })];
  expect(restored({ contacts })).toMatchObject([{ leftOut: [{ reason: 'deleted_account' }] }]);
  expect(restored({ contacts }, { contacts: [{ ...zoe, kind: 'deleted' }] })).toEqual([]);
});

test('another account lists users without a number or username, unless it has met them', () => {
  const hidden = { ...zoe, phone: undefined };
  const blocked = [sampleContact({ id: 13n, firstName: 'Spam' })];
  const restore = (now: Now) => restored({ contacts: [contact(hidden)], blocked }, now);
  const unreachable = { leftOut: [{ reason: 'unreachable_account' }] };
  expect(restore({ isSameAccount: false })).toMatchObject([unreachable, unreachable]);
  const met = { isSameAccount: false, knownIds: new Set([11n, 13n]) };
  const reached = [{ telegramId: 11n }, { telegramId: 13n, role: 'blocked' }];
  expect(restore(met)).toMatchObject(reached);
  expect(restore({ isSameAccount: true })).toMatchObject(reached);
});

test('a contact whose account was deleted since stays as it is', () => {
  const now = { ...zoe, firstName: '', lastName: '', kind: 'deleted' } as const;
  expect(restored({ contacts: [contact(zoe)] }, { contacts: [now] })).toEqual([]);
});

test('saved numbers come back that neither a contact nor the saved list has', () => {
  const saved = ['+12025550101', '+12025550102', '+12025550103', '+12025550104'].map((phone) => {
    return { phone, firstName: '', lastName: '', savedAt: new Date(0) };
  });
  const records = restored(
    { contacts: [contact(zoe)], savedNumbers: saved },
    {
      contacts: [zoe, { id: 12n, phone: '+12025550102' }],
      savedPhones: new Set(['+12025550103']),
    },
  );
  expect(records).toMatchObject([{ phones: ['+12025550104'], role: 'saved_number' }]);
});

test('users are blocked again who are not blocked now', () => {
  const blocked = [sampleContact({ id: 13n, usernames: ['spammer'] }), sampleContact({ id: 14n })];
  expect(restored({ blocked }, { blockedIds: new Set([14n]) })).toMatchObject([
    { telegramId: 13n, username: 'spammer', role: 'blocked' },
  ]);
});

test('another account cannot block a user by a number', () => {
  const blocked = [sampleContact({ id: 13n, phone: '+12025550113' })];
  const unreachable = { leftOut: [{ reason: 'unreachable_account' }] };
  expect(restored({ blocked }, { isSameAccount: false })).toMatchObject([unreachable]);
  expect(restored({ blocked }, { isSameAccount: true })).toMatchObject([{ role: 'blocked' }]);
});

test('labels that a contact has no room for are in a record, to be listed', () => {
  const full = Array.from({ length: 50 }, (_, at) => `label ${at}`);
  const annotations = [{ id: 11n, note: '', labels: full, versions: {} }];
  const then = contact({ ...zoe, labels: ['Climbing', 'label 1'] });
  expect(restored({ contacts: [then] }, { contacts: [zoe], annotations })).toMatchObject([
    { extras: { labels: ['Climbing', 'label 1'], kinds: ['label'] } },
  ]);
});

test('an entry with a longer name than Telegram has is listed with that reason', () => {
  const long = 'Z'.repeat(257);
  const saved = { phone: '+12025550190', firstName: '', lastName: long, savedAt: new Date(0) };
  const records = restored({
    contacts: [
      contact({ ...zoe, firstName: long }),
      contact({ ...zoe, id: 12n, lastName: 'Z'.repeat(256) }),
    ],
    blocked: [contact({ id: 13n, firstName: long })],
    savedNumbers: [saved],
  });
  const leftOut = [{ text: 'Z'.repeat(100), reason: 'name_too_long', field: '' }];
  const listed = { firstName: '', lastName: '', leftOut };
  expect(records).toEqual([
    { ...listed, index: 0 },
    expect.objectContaining({ telegramId: 12n, index: 1 }),
    { ...listed, index: 2 },
    { ...listed, index: 3 },
  ]);
});

test('a name that is too long is cut between its characters', () => {
  const records = restored({ blocked: [contact({ id: 13n, firstName: `Z${'🐈'.repeat(200)}` })] });
  const text = `Z${'🐈'.repeat(99)}`;
  expect(records).toMatchObject([{ leftOut: [{ text }] }]);
});

test('a user who is gone is as the account saw them, so that it can address them', () => {
  const ben = contact({
    id: 12n,
    accessHash: 7n,
    firstName: 'Ben',
    note: 'met in Rome',
    mutual: true,
  });
  const [record] = restored({ blocked: [ben] });
  expect(record?.seen).toEqual({
    id: 12n,
    accessHash: 7n,
    firstName: 'Ben',
    lastName: ben.lastName,
    usernames: ben.usernames,
    phone: ben.phone,
    kind: 'person',
    mutual: false,
    closeFriend: false,
  });
  const there = { ...zoe, lastName: 'Present' };
  expect(restored({ contacts: [contact(zoe)] }, { contacts: [there] })[0]?.seen).toBeUndefined();
  const other = { isSameAccount: false, knownIds: new Set([12n]) };
  expect(restored({ blocked: [ben] }, other)[0]?.seen).toBeUndefined();
});
