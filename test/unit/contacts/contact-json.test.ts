import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SnapshotContact } from '../../../src/contacts/book-difference.ts';
import {
  fromJsonContact,
  toJsonContact,
  type JsonContact,
} from '../../../src/contacts/contact-json.ts';

const contacts = fc.record<SnapshotContact, keyof Omit<SnapshotContact, 'versions'>>(
  {
    id: fc.bigInt({ min: 1n, max: 2n ** 63n }),
    accessHash: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n }),
    firstName: fc.constantFrom('', 'Zoe'),
    lastName: fc.constantFrom('', 'Miller'),
    usernames: fc.constantFrom([], ['zoe', 'zed']),
    phone: fc.constantFrom(undefined, '+12025550101'),
    kind: fc.constantFrom('person', 'bot', 'deleted'),
    mutual: fc.boolean(),
    closeFriend: fc.boolean(),
    versions: fc.constantFrom({ note: 'n' }, { note: 'n', labels: 'l' }),
  },
  {
    requiredKeys: [
      'id',
      'accessHash',
      'firstName',
      'lastName',
      'usernames',
      'phone',
      'kind',
      'mutual',
      'closeFriend',
    ],
  },
);

test('fromJsonContact reads what toJsonContact wrote, through JSON', () => {
  fc.assert(
    fc.property(contacts, (contact) => {
      const stored = JSON.parse(JSON.stringify(toJsonContact(contact))) as JsonContact;
      expect(fromJsonContact(contact.id, stored)).toEqual(contact);
    }),
  );
});

test('toJsonContact leaves out what most contacts lack', () => {
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
  expect(toJsonContact(plain)).toEqual({ accessHash: '2' });
});
