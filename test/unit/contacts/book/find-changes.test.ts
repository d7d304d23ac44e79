import { expect, test } from 'vitest';
import { ContactBook } from '../../../../src/contacts/book/contact-book.ts';
import { findBookChanges, type BookChanges } from '../../../../src/contacts/book/find-changes.ts';
import { byId, type Contact, type User } from '../../../../src/contacts/contact.ts';
import { finish } from '../../../support/finish.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const zoe = sampleContact({ id: 1n, firstName: 'Zoe' });
const ben = sampleContact({ id: 2n, firstName: 'Ben' });
const renamed = { ...zoe, firstName: 'Zora' };

function changesOf(
  book: readonly Contact[],
  list: readonly Contact[],
  updates: readonly User[] = [],
): BookChanges {
  const known = new ContactBook();
  for (const contact of book) known.set(contact);
  return finish(findBookChanges(known, list, byId(updates)));
}

test('finds new, different and missing contacts', () => {
  expect(changesOf([zoe, ben], [renamed, sampleContact({ id: 3n })])).toEqual({
    changed: new Map([
      [1n, renamed],
      [3n, sampleContact({ id: 3n })],
    ]),
    differences: [{ before: undefined, after: sampleContact({ id: 3n }) }],
    gone: [ben],
  });
  expect(changesOf([zoe, ben], [ben, zoe])).toEqual({
    changed: new Map(),
    differences: [],
    gone: [],
  });
});

test('prefers an update to the list that was read', () => {
  expect(changesOf([zoe], [zoe], [renamed]).changed).toEqual(new Map([[1n, renamed]]));
  expect(changesOf([renamed], [zoe], [renamed]).changed).toEqual(new Map());
});

test('adds a contact that the list does not have yet', () => {
  expect(changesOf([zoe], [zoe], [ben]).changed).toEqual(new Map([[2n, ben]]));
});

test('removes a contact that became an ordinary user during the read', () => {
  expect(changesOf([zoe, ben], [zoe, ben], [{ ...zoe, contact: false }])).toEqual({
    changed: new Map(),
    differences: [],
    gone: [zoe],
  });
});

test('counts the last of two entries with the same id', () => {
  expect(changesOf([zoe], [renamed, zoe]).changed).toEqual(new Map());
  expect(changesOf([zoe], [zoe, renamed]).changed).toEqual(new Map([[1n, renamed]]));
});
