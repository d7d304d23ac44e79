import { finish } from '../../support/finish.ts';
import { expect, test } from 'vitest';
import {
  countWithout,
  hasSameSaved,
  matchSaved,
  querySaved,
  type SavedEntry,
} from '../../../src/contacts/saved-query.ts';
import type { SavedNumber } from '../../../src/contacts/saved-number.ts';
import { bookOf } from '../../support/read-list.ts';
import { sampleContact } from '../../support/sample-contact.ts';

const saved = (phone: string, firstName: string, lastName = ''): SavedNumber => {
  return { phone, firstName, lastName, savedAt: new Date(0) };
};
const phones = (list: readonly SavedNumber[]): readonly string[] => list.map(({ phone }) => phone);

test('a contact who hides the number matches no saved number', () => {
  const hidden = sampleContact({ phone: undefined });
  expect(finish(matchSaved([saved('', 'A')], bookOf([hidden])))).toMatchObject([
    { contact: undefined },
  ]);
});

test('numbers that no contact has are counted', () => {
  const contacts = bookOf([sampleContact({ phone: '+12025550101' }), sampleContact({ id: 2n })]);
  const numbers = ['+12025550101', '+12025550102', '+12025550103'].map((one) => saved(one, 'A'));
  expect(finish(countWithout(numbers, contacts))).toBe(2);
});

test('equal names are sorted by number, and empty names come last', () => {
  const list = finish(
    matchSaved(
      [saved('+3', ''), saved('+2', 'Ann'), saved('+1', 'ann'), saved('+0', '', 'Ann')],
      bookOf([]),
    ),
  );
  const query = { words: '', filter: 'all' } as const;
  expect(phones(finish(querySaved(list, query)))).toEqual(
    phones(finish(querySaved(list.toReversed(), query))),
  );
  expect(phones(finish(querySaved(list, query))).at(-1)).toBe('+3');
});

test('finds by saved name, contact name and username', () => {
  const contact = sampleContact({
    phone: '+12025550101',
    firstName: 'Zoë',
    lastName: '',
    usernames: ['zizi'],
  });
  const list = finish(
    matchSaved([saved('+12025550101', 'Plumber'), saved('+12025550102', 'B')], bookOf([contact])),
  );
  for (const words of ['plumb', 'zoe', '@zizi', '0101']) {
    expect(phones(finish(querySaved(list, { words, filter: 'with' })))).toEqual(['+12025550101']);
    expect(finish(querySaved(list, { words, filter: 'without' }))).toEqual([]);
  }
});

test('lists are the same with the same numbers, names and contacts in the same order', () => {
  const contact = sampleContact({ id: 1n, phone: '+1' });
  const entry = (facts: Partial<SavedEntry>): SavedEntry => ({
    ...saved('+1', 'Ann'),
    contact,
    ...facts,
  });
  const list = [entry({}), entry({ phone: '+2', contact: undefined })];
  const isSame = (other: readonly SavedEntry[]) => finish(hasSameSaved(list, other));
  expect(isSame(list.map((one) => ({ ...one, savedAt: new Date(1) })))).toBe(true);
  expect(isSame(list.toReversed())).toBe(false);
  expect(isSame(list.slice(1))).toBe(false);
  expect(isSame([...list, entry({})])).toBe(false);
  for (const other of [{ phone: '+3' }, { lastName: 'Oak' }, { contact: undefined }]) {
    expect(isSame([entry(other), ...list.slice(1)])).toBe(false);
  }
});

test('long lists are compared in steps', () => {
  const list = Array.from({ length: 1_000 }, (_, at) => {
    return { ...saved(`+${at}`, 'Ann'), contact: undefined };
  });
  expect([...hasSameSaved(list, [...list])].length).toBeGreaterThan(10);
});
