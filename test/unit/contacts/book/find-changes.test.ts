import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findBookChanges } from '../../../../src/contacts/book/find-changes.ts';
import { byId, type Contact } from '../../../../src/contacts/contact.ts';
import { finish } from '../../../support/finish.ts';
import { bookOf } from '../../../support/read-list.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const zoe = sampleContact({ id: 1n, firstName: 'Zoe' });
const ben = sampleContact({ id: 2n, firstName: 'Ben' });
const renamed = { ...zoe, firstName: 'Zora' };

function changesOf(book: readonly Contact[], list: readonly Contact[]) {
  const { changed, gone } = finish(findBookChanges(bookOf(book), bookOf(list)));
  return { changed: Array.from(changed, BigInt), gone: Array.from(gone, BigInt) };
}

test('finds new, different and missing contacts', () => {
  const added = sampleContact({ id: 3n });
  expect(changesOf([zoe, ben], [renamed, added])).toEqual({ changed: [1n, 3n], gone: [2n] });
  expect(changesOf([zoe, ben], [ben, zoe])).toEqual({ changed: [], gone: [] });
});

test('counts the last of two entries with the same id', () => {
  expect(changesOf([zoe], [renamed, zoe]).changed).toEqual([]);
  expect(changesOf([zoe], [zoe, renamed]).changed).toEqual([1n]);
});

test('a book with the changes of a list is the list', () => {
  const contact = fc
    .tuple(fc.nat(40), fc.constantFrom('Ann', 'Ben'))
    .map(([id, firstName]) => sampleContact({ id: BigInt(id), firstName }));
  const list = fc.uniqueArray(contact, { selector: ({ id }) => id });
  fc.assert(
    fc.property(list, list, (before, after) => {
      const { changed, gone } = changesOf(before, after);
      const mended = byId(before);
      const newest = byId(after);
      for (const id of gone) mended.delete(id);
      for (const id of changed) mended.set(id, newest.get(id) ?? sampleContact({ id }));
      expect(mended).toEqual(newest);
    }),
  );
});

test('there are steps for contacts that differ and for those that are gone', () => {
  const all = Array.from({ length: 10_000 }, (_, at) => sampleContact({ id: BigInt(at) }));
  for (const [book, list] of [
    [all, []],
    [[], all],
  ] as const) {
    expect([...findBookChanges(bookOf(book), bookOf(list))].length).toBeGreaterThan(100);
  }
});
