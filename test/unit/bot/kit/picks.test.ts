import { expect, test } from 'vitest';
import {
  countPicked,
  isPicked,
  onlyPicked,
  toggled,
  viewOfPicked,
} from '../../../../src/bot/kit/picks.ts';
import { searchWords, wholeBook } from '../../../../src/bot/kit/open-view.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const contacts = [1n, 2n, 3n].map((id) => sampleContact({ id }));
const [some, allBut] = [
  { all: false, ids: ['1', '9'] },
  { all: true, ids: ['1'] },
];

test('isPicked and onlyPicked read the ids as picked, or with `all` as left out', () => {
  for (const picks of [some, allBut]) {
    expect(onlyPicked(contacts, picks)).toEqual(contacts.filter(({ id }) => isPicked(picks, id)));
  }
  expect(onlyPicked(contacts, some).map(({ id }) => id)).toEqual([1n]);
  expect(onlyPicked(contacts, allBut).map(({ id }) => id)).toEqual([2n, 3n]);
});

test('toggled twice is as before, among some and among all', () => {
  expect(isPicked(toggled(some, 2n), 2n)).toBe(true);
  expect(toggled(toggled(some, 2n), 2n)).toEqual(some);
  expect(isPicked(toggled({ all: true, ids: [] }, 7n), 7n)).toBe(false);
  expect(toggled(allBut, 1n)).toEqual({ all: true, ids: [] });
});

test('countPicked with `all` counts the matches that are not left out', () => {
  expect(countPicked(some, { matching: 3 })).toBe(2);
  expect(countPicked(allBut, { matching: 3 })).toBe(2);
  expect(countPicked(allBut, { matching: 0 })).toBe(0);
});

test('viewOfPicked keeps the filter only with `all`', () => {
  const view = { ...wholeBook, filter: 'mutual', sort: 'last_seen' } as const;
  expect(viewOfPicked({ ...view, picked: allBut })).toMatchObject({ filter: 'mutual' });
  expect(viewOfPicked({ ...view, picked: some })).toEqual({ ...wholeBook, sort: 'last_seen' });
});

test('searchWords cuts at whole characters', () => {
  expect(searchWords('  zoe ')).toBe('zoe');
  expect(searchWords('🦊'.repeat(101))).toBe('🦊'.repeat(100));
});
