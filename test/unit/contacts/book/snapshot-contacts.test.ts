import { expect, test } from 'vitest';
import { ContactBook } from '../../../../src/contacts/book/contact-book.ts';
import {
  snapshotContacts,
  snapshotSource,
} from '../../../../src/contacts/book/snapshot-contacts.ts';
import { finish } from '../../../support/finish.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const [ada, ben, zoe] = [1n, 2n, 3n].map((id) => sampleContact({ id, firstName: `Name ${id}` }));
if (!ada || !ben || !zoe) throw new Error('no contacts');

test('snapshotSource has the contacts as they were, the lowest id first', () => {
  const book = finish(ContactBook.from([zoe, ada]));
  using source = finish(snapshotSource(book));
  book.set(ben);
  book.set({ ...ada, firstName: 'Renamed' });
  book.delete(zoe.id);
  expect([...source.ids]).toEqual([1, 3]);
  expect([ada, ben, zoe].map(({ id }) => source.get(id))).toEqual([ada, undefined, zoe]);
});

test('contacts in snapshots have the versions of their notes and labels', () => {
  const book = finish(ContactBook.from([ada, ben]));
  book.annotate({ id: ada.id, note: 'a', labels: [], versions: { note: '7' } });
  const expected = [{ ...ada, versions: { note: '7' } }, ben];
  expect([...snapshotContacts(book)]).toEqual(expected);
  using source = finish(snapshotSource(book));
  expect([ada, ben].map(({ id }) => source.get(id))).toEqual(expected);
});
