import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExportedContact } from '../../src/contacts/write/exported-contact.ts';
import { planImport } from '../../src/contacts/import/import-plan.ts';
import { fitName } from '../../src/contacts/name.ts';
import { readPhone } from '../../src/contacts/phone.ts';
import { readAddressBook } from '../../src/contacts/read/read-address-book.ts';
import { writeCsv } from '../../src/contacts/write/write-csv.ts';
import { writeJson } from '../../src/contacts/write/write-json.ts';
import { writeVcards } from '../../src/contacts/write/write-vcard.ts';
import { exportedContact } from './exported-people.ts';
import { plannedSends } from './planned-sends.ts';

type Write = (contacts: readonly ExportedContact[]) => Iterable<string>;

const formats: readonly (readonly [string, Write])[] = [
  ['vCard 3.0', (contacts) => writeVcards(contacts, '3.0')],
  ['vCard 4.0', (contacts) => writeVcards(contacts, '4.0')],
  ['CSV', writeCsv],
  ['JSON', (contacts) => writeJson(contacts, new Date(0))],
];

const owner = {
  id: 2n ** 53n,
  firstName: 'Alex',
  lastName: '',
  usernames: [],
  phone: '+447700900100',
};

/** Telegram keeps no contact without a name that can be seen. */
function isNamed({ firstName, lastName }: ExportedContact): boolean {
  return fitName(firstName, lastName, '').firstName !== '';
}

function hasGoodNumber({ phone }: ExportedContact): boolean {
  if (phone === undefined) return true;
  const read = readPhone(phone);
  return read.kind === 'phone' && read.e164 === phone && phone !== owner.phone;
}

const book = fc
  .uniqueArray(exportedContact.filter(isNamed).filter(hasGoodNumber), {
    minLength: 1,
    maxLength: 5,
    selector: ({ telegramId }) => telegramId,
  })
  .filter((contacts) => {
    const phones = contacts.flatMap(({ phone }) => phone ?? []);
    return new Set(phones).size === phones.length;
  });

test.each(formats)('a book moves to an empty account by %s', (_, write) => {
  fc.assert(
    fc.property(book, (contacts) => {
      const file = readAddressBook(Buffer.from([...write(contacts)].join('')));
      if (file.kind !== 'records') throw new Error(file.kind);
      // Numbers carry their country: where the new account is must not matter.
      const plan = planImport(file.records, { contacts: [], owner, country: 'JP' });
      const moved = plannedSends(plan);
      const named = contacts.map((contact) => ({
        ...contact,
        ...fitName(contact.firstName, contact.lastName, ''),
      }));
      expect(moved.cards).toEqual(
        named.flatMap(({ phone, firstName, lastName }) =>
          phone === undefined ? [] : { phone, firstName, lastName },
        ),
      );
      expect(moved.accounts).toEqual(
        named.flatMap(({ phone, telegramId, username, firstName, lastName }) =>
          phone === undefined ? { telegramId, username, firstName, lastName } : [],
        ),
      );
    }),
    { numRuns: 200 },
  );
});
