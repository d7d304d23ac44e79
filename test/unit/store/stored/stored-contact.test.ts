import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SnapshotContact } from '../../../../src/contacts/book-difference.ts';
import {
  fromStoredContact,
  toStoredContact,
  type StoredContact,
} from '../../../../src/store/stored/stored-contact.ts';

const contacts = fc.record<SnapshotContact>({
  id: fc.bigInt({ min: 1n, max: 2n ** 63n }),
  accessHash: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n }),
  firstName: fc.constantFrom('', 'Zoe'),
  lastName: fc.constantFrom('', 'Miller'),
  usernames: fc.constantFrom([], ['zoe', 'zed']),
  phone: fc.constantFrom(undefined, '+12025550101'),
  kind: fc.constantFrom('person', 'bot', 'deleted'),
  mutual: fc.boolean(),
  closeFriend: fc.boolean(),
});

test('fromStoredContact reads what toStoredContact wrote, through JSON', () => {
  fc.assert(
    fc.property(contacts, (contact) => {
      const stored = JSON.parse(JSON.stringify(toStoredContact(contact))) as StoredContact;
      expect(fromStoredContact(contact.id, stored)).toEqual(contact);
    }),
  );
});

test('toStoredContact leaves out what most contacts lack', () => {
  const plain: SnapshotContact = {
    id: 1n,
    accessHash: 2n,
    firstName: '',
    lastName: '',
    usernames: [],
    phone: undefined,
    kind: 'person',
    mutual: false,
    closeFriend: false,
  };
  expect(toStoredContact(plain)).toEqual({ accessHash: '2' });
});
