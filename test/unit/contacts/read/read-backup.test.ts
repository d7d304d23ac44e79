import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AccountBackup, BackupContact } from '../../../../src/contacts/account-backup.ts';
import { editAnnotation, noAnnotation } from '../../../../src/contacts/annotation.ts';
import type { SnapshotContact } from '../../../../src/contacts/book-difference.ts';
import { isBackup, readBackup } from '../../../../src/contacts/read/read-backup.ts';
import { writeBackupHead, writeBackupLists } from '../../../../src/contacts/write/write-backup.ts';

const anyId = fc.bigInt({ min: 1n, max: 2n ** 63n - 1n });
const name = fc.string({ maxLength: 64, unit: 'grapheme' });
const time = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') });
const phone = fc.stringMatching(/^\+\d{5,15}$/);
const names = { firstName: name, lastName: name };

const user = fc.record<SnapshotContact>({
  id: anyId,
  accessHash: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  ...names,
  usernames: fc.array(fc.stringMatching(/^\w{4,32}$/), { maxLength: 3 }),
  phone: fc.option(phone, { nil: undefined }),
  kind: fc.constantFrom('person', 'bot', 'deleted'),
  mutual: fc.boolean(),
  closeFriend: fc.boolean(),
});
const annotation = fc
  .record({ note: fc.string({ unit: 'grapheme' }), addLabels: fc.array(name, { maxLength: 5 }) })
  .map((edit) => editAnnotation(noAnnotation, edit));
const contact = fc
  .tuple(user, annotation)
  .map(([one, kept]): BackupContact => ({ ...one, ...kept }));

const backups = fc.record<AccountBackup>({
  madeAt: time,
  account: fc.record({ id: anyId, ...names }),
  contacts: fc.array(contact),
  savedReadAt: fc.option(time, { nil: undefined }),
  savedNumbers: fc.array(fc.record({ phone, ...names, savedAt: time })),
  blocked: fc.array(user),
});

function write(backup: AccountBackup): Buffer {
  return Buffer.from([writeBackupHead(backup), ...writeBackupLists(backup)].join(''));
}

/** A backup of one contact, as JSON with another value in one place. */
function altered(
  change: (file: Record<string, unknown>, contact: Record<string, unknown>) => void,
) {
  const zoe = { id: 11n, accessHash: 1n, firstName: 'Zoe', lastName: '', usernames: [] };
  const facts = { phone: undefined, kind: 'person', mutual: false, closeFriend: false } as const;
  const backup = {
    madeAt: new Date(0),
    account: { id: 1n, firstName: 'Max', lastName: '' },
    contacts: [{ ...zoe, ...facts, note: 'met in Rome', labels: ['Rome'] }],
    savedReadAt: undefined,
    savedNumbers: [],
    blocked: [],
  };
  const file = JSON.parse(write(backup).toString()) as { contacts: Record<string, unknown>[] };
  change(file, file.contacts[0] ?? {});
  return readBackup(Buffer.from(JSON.stringify(file)));
}

test('a backup reads back as it was written', () => {
  fc.assert(
    fc.property(backups, (backup) => {
      const bytes = write(backup);
      expect(isBackup(bytes)).toBe(true);
      expect(readBackup(bytes)).toEqual({ kind: 'backup', backup });
    }),
  );
});

test('a backup of an earlier version may have commas of other scripts in labels', () => {
  const read = altered((_, contact) => (contact['labels'] = ['Rome、Oslo', 'Roma']));
  expect(read).toMatchObject({ backup: { contacts: [{ labels: ['Rome Oslo', 'Roma'] }] } });
});

test('a backup that is cut off anywhere is damaged', () => {
  fc.assert(
    fc.property(backups, fc.nat(), (backup, at) => {
      const bytes = write(backup);
      // Without the line break at the end it is complete.
      const cut = bytes.subarray(0, at % (bytes.length - 1));
      expect(readBackup(cut)).toEqual({ kind: 'unreadable_backup', problem: 'damaged' });
    }),
  );
});

test('any bytes are read or refused', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.json(), (bytes, json) => {
      expect(readBackup(bytes).kind).toBe('unreadable_backup');
      expect(readBackup(Buffer.from(json)).kind).toBe('unreadable_backup');
    }),
  );
});

test('another JSON file is no backup', () => {
  expect(isBackup(Buffer.from('{"roster":1,"exportedAt":"","contacts":[]}'))).toBe(false);
  expect(isBackup(Buffer.from('BEGIN:VCARD'))).toBe(false);
});

const damaged = { kind: 'unreadable_backup', problem: 'damaged' };

test.each<[what: string, change: Parameters<typeof altered>[0]]>([
  ['an unknown key', (file) => (file['more'] = 1)],
  ['an unknown key of a contact', (_, contact) => (contact['more'] = 1)],
  ['an unknown key of the account', (file) => Object.assign(file['account'] as object, { a: 1 })],
  ['a list that is missing', (file) => delete file['blocked']],
  ['a list that is none', (file) => (file['savedNumbers'] = {})],
  ['an id that is a number', (_, contact) => (contact['id'] = 11)],
  ['an id of nobody', (_, contact) => (contact['id'] = '0')],
  ['an id beyond 64 bits', (_, contact) => (contact['id'] = '9999999999999999999')],
  ['no access hash', (_, contact) => delete contact['accessHash']],
  ['a number that is long', (_, contact) => (contact['phone'] = '1'.repeat(257))],
  ['a name that is none', (_, contact) => (contact['firstName'] = 1)],
  ['a last name that is none', (_, contact) => (contact['lastName'] = null)],
  [
    'a first name of the account that is long',
    (file) => Object.assign(file['account'] as object, { firstName: 'Z'.repeat(257) }),
  ],
  [
    'a last name of the account that is long',
    (file) => Object.assign(file['account'] as object, { lastName: 'Z'.repeat(257) }),
  ],
  ['a note that is long', (_, contact) => (contact['note'] = 'Z'.repeat(2001))],
  ['a label that is two', (_, contact) => (contact['labels'] = ['Rome, Oslo'])],
  ['more labels than a contact has', (_, contact) => (contact['labels'] = Array(51).fill('a'))],
  ['a note that is null', (_, contact) => (contact['note'] = null)],
  ['an unknown kind', (_, contact) => (contact['kind'] = 'group')],
  ['a mark that is off', (_, contact) => (contact['mutual'] = false)],
  ['a day instead of a time', (file) => (file['madeAt'] = '2026-11-22')],
  ['lists within lists', (_, contact) => (contact['usernames'] = [[['zoe']]])],
  ['an earlier version than the first', (file) => (file['rosterBackup'] = 0)],
])('%s makes a backup unreadable', (_, change) => {
  expect(altered(() => undefined).kind).toBe('backup');
  expect(altered(change)).toEqual(damaged);
});

test('a long name leaves the others of a backup readable', () => {
  const firstName = 'Z'.repeat(257);
  expect(altered((_, contact) => (contact['firstName'] = firstName))).toMatchObject({
    kind: 'backup',
    backup: { contacts: [{ id: 11n, firstName }] },
  });
});

test('a backup of a newer version says so', () => {
  expect(altered((file) => (file['rosterBackup'] = 2))).toEqual({
    kind: 'unreadable_backup',
    problem: 'newer',
  });
});
