import { finish } from '../../support/finish.ts';
import { expect, test } from 'vitest';
import { matchSaved, querySaved } from '../../../src/contacts/saved-query.ts';
import type { SavedNumber } from '../../../src/contacts/takeout.ts';
import { sampleContact } from '../../support/sample-contact.ts';

const saved = (phone: string, firstName: string, lastName = ''): SavedNumber => {
  return { phone, firstName, lastName, savedAt: new Date(0) };
};
const phones = (list: readonly SavedNumber[]): readonly string[] => list.map(({ phone }) => phone);

test('a contact who hides the number matches no saved number', () => {
  const hidden = sampleContact({ phone: undefined });
  expect(finish(matchSaved([saved('', 'A')], [hidden]))).toMatchObject([{ contact: undefined }]);
});

test('equal names are sorted by number, and empty names come last', () => {
  const list = finish(
    matchSaved(
      [saved('+3', ''), saved('+2', 'Ann'), saved('+1', 'ann'), saved('+0', '', 'Ann')],
      [],
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
    matchSaved([saved('+12025550101', 'Plumber'), saved('+12025550102', 'B')], [contact]),
  );
  for (const words of ['plumb', 'zoe', '@zizi', '0101']) {
    expect(phones(finish(querySaved(list, { words, filter: 'with' })))).toEqual(['+12025550101']);
    expect(finish(querySaved(list, { words, filter: 'without' }))).toEqual([]);
  }
});
