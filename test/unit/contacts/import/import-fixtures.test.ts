import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSharedContact } from '../../../../src/bot/import/read-shared-contact.ts';
import { ContactBook } from '../../../../src/contacts/book/contact-book.ts';
import { planImport } from '../../../../src/contacts/import/import-plan.ts';
import type { ImportRecord } from '../../../../src/contacts/import/import-record.ts';
import type { ImportRow } from '../../../../src/contacts/import/import-row.ts';
import type { Country } from '../../../../src/contacts/phone.ts';
import { readAddressBook } from '../../../../src/contacts/read/read-address-book.ts';
import { finish } from '../../../support/finish.ts';

/** One person as `expected.json` has them: `First|Last`, or the whole name where both splits are right. */
interface WantedPerson {
  readonly name: string;
  readonly phones: readonly string[];
  readonly username?: string;
}

type Wanted =
  | { readonly people: readonly WantedPerson[] }
  | { readonly format: string }
  | { readonly oneOf: readonly Wanted[] };

interface Fixture {
  readonly country: Country;
  readonly want: Wanted;
  readonly contact?: { readonly phone_number: string; readonly first_name: string };
}

const folder = new URL('../../../fixtures/address-books/', import.meta.url);
// The files and what is right for them were decided from the standards before anything was run.
const fixtures = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Readonly<
  Record<string, Fixture>
>;
const names = readdirSync(folder).filter((name) => name !== 'expected.json');

const owner = { id: 1n, firstName: 'Alex', lastName: '', usernames: [], phone: '+447700900999' };

/** The bot's plan for a file: its people, or in a word why there are none. */
function understood(name: string, { country, contact }: Fixture): Wanted {
  if (contact) return { people: planned([{ index: 0, ...readSharedContact(contact) }], country) };
  const book = readAddressBook(readFileSync(new URL(name, folder)), { name, country });
  switch (book.kind) {
    case 'records':
      return { people: planned([...book.records], country) };
    case 'columns_needed':
      return { format: 'asks' };
    case 'not_contacts':
      return { format: 'refused' };
  }
}

function planned(records: readonly ImportRecord[], country: Country): WantedPerson[] {
  const { rows } = finish(planImport(records, { contacts: new ContactBook(), owner, country }));
  return records.map((record) => {
    const own = rows.filter(({ index, key }) => index === record.index && !key.includes('x'));
    const username = record.username === undefined ? {} : { username: record.username };
    const { firstName, lastName } = record;
    const name =
      record.nameForm === 'parts' && lastName ? `${firstName}|${lastName}` : own[0]?.name;
    return { name: name ?? '', phones: own.flatMap(phoneOf), ...username };
  });
}

function phoneOf(row: ImportRow): string[] {
  if ('send' in row && row.send.by === 'phone') return [row.send.card.phone];
  return row.kind === 'unusable' && row.phone !== '' ? [`unusable:${row.phone}`] : [];
}

/** A wanted name without a bar is right however it is split. */
function matches(seen: Wanted, want: Wanted): boolean {
  if ('oneOf' in want) return want.oneOf.some((one) => matches(seen, one));
  if ('format' in want) return 'format' in seen && want.format.startsWith(seen.format);
  if (!('people' in seen) || seen.people.length !== want.people.length) return false;
  return want.people.every((person, at) => {
    const other = seen.people[at];
    if (!other || other.username !== person.username) return false;
    const name = person.name.includes('|') ? other.name : other.name.replace('|', ' ');
    return name === person.name && other.phones.join() === person.phones.join();
  });
}

test.each(names)('%s is understood', (name) => {
  const fixture = fixtures[name];
  if (!fixture) throw new Error('expected.json lacks this file');
  const seen = understood(name, fixture);
  if (!matches(seen, fixture.want)) expect(seen).toEqual(fixture.want);
});
