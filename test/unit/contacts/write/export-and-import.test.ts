import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExportedContact } from '../../../../src/contacts/write/exported-contact.ts';
import { ContactBook } from '../../../../src/contacts/book/contact-book.ts';
import { planImport } from '../../../../src/contacts/import/import-plan.ts';
import { fullName } from '../../../../src/contacts/contact.ts';
import { fitName } from '../../../../src/contacts/name.ts';
import { readAddressBook } from '../../../../src/contacts/read/read-address-book.ts';
import { writeCsv } from '../../../../src/contacts/write/write-csv.ts';
import { writeJson } from '../../../../src/contacts/write/write-json.ts';
import { writeVcards } from '../../../../src/contacts/write/write-vcard.ts';
import { exportedContact } from '../exported-people.ts';
import { finish } from '../../../support/finish.ts';
import { plannedSends } from '../planned-sends.ts';

type Write = (contacts: readonly ExportedContact[]) => Iterable<string>;

const formats: readonly (readonly [string, Write])[] = [
  ['vCard 3.0', (contacts) => writeVcards(contacts, { version: '3.0', at: new Date(0) })],
  ['vCard 4.0', (contacts) => writeVcards(contacts, { version: '4.0', at: new Date(0) })],
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

/** Telegram stores no contact without a visible name. */
function isNamed({ firstName, lastName }: ExportedContact): boolean {
  return fitName(firstName, lastName, '').firstName !== '';
}

/** The full name, because a name in one part is split in between. */
function shown({ firstName, lastName }: Pick<ExportedContact, 'firstName' | 'lastName'>): string {
  return fullName(fitName(firstName, lastName, ''));
}

/** Numbers that are valid in their country; of random digits few are. */
const validPhone = fc
  .tuple(
    fc.constantFrom('+1202555', '+44791112', '+491511234', '+79161234', '+81901234'),
    fc.integer({ min: 1000, max: 9999 }),
  )
  .map(([prefix, line]) => `${prefix}${line}`);
const person = fc
  .tuple(exportedContact.filter(isNamed), fc.option(validPhone, { nil: undefined }))
  .map(([contact, phone]) => ({ ...contact, phone }));

const book = fc
  .uniqueArray(person, {
    minLength: 1,
    maxLength: 5,
    selector: ({ telegramId }) => telegramId,
  })
  .filter((contacts) => {
    const phones = contacts.flatMap(({ phone }) => phone ?? []);
    return new Set(phones).size === phones.length;
  });

test.each(formats)('contacts move to an empty account by %s', (_, write) => {
  fc.assert(
    fc.property(book, (contacts) => {
      const file = readAddressBook(Buffer.from([...write(contacts)].join('')));
      if (file.kind !== 'records') throw new Error(file.kind);
      // Numbers have their country code, so the country of the new account does not matter.
      const context = { contacts: new ContactBook(), owner, country: 'JP' } as const;
      const plan = finish(planImport(file.records, context));
      const moved = plannedSends(plan);
      const named = contacts.map((contact) => ({ ...contact, name: shown(contact) }));
      expect(moved.cards.map((card) => ({ phone: card.phone, name: shown(card) }))).toEqual(
        named.flatMap(({ phone, name }) => (phone === undefined ? [] : { phone, name })),
      );
      expect(
        moved.accounts.map(({ telegramId, username, ...name }) => ({
          telegramId,
          username,
          name: shown(name),
        })),
      ).toEqual(
        named.flatMap(({ phone, telegramId, username, name }) =>
          phone === undefined ? { telegramId, username, name } : [],
        ),
      );
    }),
  );
});
