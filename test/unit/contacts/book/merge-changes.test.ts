import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ContactBook } from '../../../../src/contacts/book/contact-book.ts';
import { findBookChanges } from '../../../../src/contacts/book/find-changes.ts';
import { mergeChanges } from '../../../../src/contacts/book/merge-changes.ts';
import type { Contact } from '../../../../src/contacts/contact.ts';
import { finish } from '../../../support/finish.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const contact = fc
  .tuple(fc.nat(40), fc.constantFrom('Ann', 'Ben'))
  .map(([id, firstName]) => sampleContact({ id: BigInt(id), firstName }));
const list = fc.uniqueArray(contact, { selector: ({ id }) => id });
const addedAt = new Date('2026-11-22');
const annotation = { id: 1n, note: 'met in Rome', labels: [], versions: { note: '7' } };

test('a book with the changes of a list is the list', () => {
  fc.assert(
    fc.property(list, list, (before, after) => {
      const book = finish(ContactBook.from(before, { annotations: [annotation] }));
      const changes = finish(findBookChanges(book, after, new Map()));
      const merged = finish(mergeChanges(book, changes, () => ({ addedAt })));
      const byId = (contacts: readonly Contact[]) => new Map(contacts.map((one) => [one.id, one]));
      expect(new Map(merged)).toEqual(byId(after));
      expect(new Map(book)).toEqual(byId(before));
      expect([...merged.annotated()]).toEqual([annotation]);
      expect(after.every(({ id }) => merged.timesOf(id).addedAt === undefined)).toBe(
        after.length === 0,
      );
    }),
  );
});

test('there are steps for contacts that are replaced and for those that are gone', () => {
  const all = Array.from({ length: 10_000 }, (_, at) => sampleContact({ id: BigInt(at) }));
  const book = finish(ContactBook.from(all));
  const none = { changed: new Map<bigint, Contact>(), gone: all };
  expect([...mergeChanges(book, none, () => ({}))].length).toBeGreaterThan(200);
  const changed = new Map(all.map((one) => [one.id, one]));
  expect([...mergeChanges(book, { changed, gone: [] }, () => ({}))].length).toBeGreaterThan(180);
});
