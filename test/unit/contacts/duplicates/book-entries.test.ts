import { describe, expect, test } from 'vitest';
import { entriesByKey, openBookEntries } from '../../../../src/contacts/duplicates/book-entries.ts';
import type { DuplicateEntries } from '../../../../src/contacts/duplicates/duplicate-entry.ts';
import { finish } from '../../../support/finish.ts';
import { bookOf } from '../../../support/read-list.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const owner = { id: 1n, phone: '+12025550100' };
const zoe = sampleContact({ id: 2n, firstName: 'Zoe', phone: '+12025550101' });
const gone = sampleContact({ id: 3n, kind: 'deleted' });
const formerNames = new Map([[3n, { firstName: 'Ben', lastName: 'B' }]]);
const numberOf = (phone: string) => ({ phone, firstName: 'Z', lastName: '', savedAt: new Date(0) });
const saved = ['+12025550102', '+12025550101', '+12025550100'].map(numberOf);

const open = () => {
  const contacts = bookOf([gone, zoe, sampleContact({ ...owner, firstName: 'Alex' })]);
  return { contacts, source: { contacts, owner, saved, formerNames } };
};
const keysOf = (entries: DuplicateEntries) =>
  Array.from({ length: entries.length }, (_, at) => entries.at(at)?.key);

describe('openBookEntries', () => {
  test('has all contacts but the owner, and the saved numbers that none of them visibly has', () => {
    using entries = finish(openBookEntries(open().source));
    expect(keysOf(entries)).toEqual([undefined, 'c2', 'c3', 's+12025550102']);
    expect(entries.at(2)).toMatchObject({ firstName: 'Ben', lastName: 'B' });
  });

  test('keeps the contacts as they were, until it is disposed of', () => {
    const { contacts, source } = open();
    using entries = finish(openBookEntries(source));
    contacts.delete(2n);
    contacts.set({ ...gone, firstName: 'New' });
    expect(entries.at(1)).toMatchObject({ key: 'c2', firstName: 'Zoe' });
    expect(entries.at(2)).toMatchObject({ key: 'c3', firstName: 'Ben' });
  });
});

describe('entriesByKey', () => {
  test('leaves out the same, and contacts that are gone', () => {
    const entries = entriesByKey([1n, 2n, 3n, 4n], open().source);
    expect([...entries.keys()]).toEqual(['c2', 'c3', 's+12025550102']);
    expect(entries.get('c3')).toMatchObject({ firstName: 'Ben', lastName: 'B' });
  });
});
