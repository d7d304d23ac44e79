import { expect, test } from 'vitest';
import {
  countPicked,
  isPicked,
  filterPicked,
  findPickedSaved,
  toPickedView,
  withPick,
  withPicks,
} from '../../../../src/bot/kit/picks.ts';
import { searchWords, wholeBook } from '../../../../src/bot/kit/open-view.ts';
import type { Book } from '../../../../src/accounts/roster.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const contacts = [1n, 2n, 3n].map((id) => sampleContact({ id }));
const [some, allBut] = [
  { all: false, ids: ['1', '9'] },
  { all: true, ids: ['1'] },
];

test('isPicked and onlyPicked read the ids as picked, or with `all` as left out', () => {
  for (const picks of [some, allBut]) {
    expect(filterPicked(contacts, picks)).toEqual(contacts.filter(({ id }) => isPicked(picks, id)));
  }
  expect(filterPicked(contacts, some).map(({ id }) => id)).toEqual([1n]);
  expect(filterPicked(contacts, allBut).map(({ id }) => id)).toEqual([2n, 3n]);
});

test('a tick is set or removed, among some and among all, and once more changes nothing', () => {
  for (const picks of [some, allBut, { all: true, ids: [] }]) {
    for (const id of [1n, 2n]) {
      for (const on of [true, false]) {
        const picked = withPick(picks, { id, on });
        expect(isPicked(picked, id)).toBe(on);
        expect(withPick(picked, { id, on })).toEqual(picked);
        expect(isPicked(picked, 3n)).toBe(picks.all);
      }
    }
  }
});

test('countPicked with `all` counts the matches that are not left out', () => {
  expect(countPicked(some, { matching: 3 })).toBe(2);
  expect(countPicked(allBut, { matching: 3 })).toBe(2);
  expect(countPicked(allBut, { matching: 0 })).toBe(0);
});

test('viewOfPicked keeps the filter only with `all`', () => {
  const view = { ...wholeBook, filter: 'mutual', sort: 'last_seen' } as const;
  expect(toPickedView({ ...view, picked: allBut })).toMatchObject({ filter: 'mutual' });
  expect(toPickedView({ ...view, picked: some })).toEqual({ ...wholeBook, sort: 'last_seen' });
});

test('searchWords cuts at whole characters', () => {
  expect(searchWords('  zoe ')).toBe('zoe');
  expect(searchWords('🦊'.repeat(101))).toBe('🦊'.repeat(100));
});

test('withPicks starts with none or all ticked, whatever was ticked before, and ends it', () => {
  const view = { ...wholeBook, picked: some };
  expect(withPicks(view, 'all').picked).toEqual({ all: true, ids: [] });
  expect(withPicks(view, 'none').picked).toEqual({ all: false, ids: [] });
  expect(withPicks(view, 'off')).toEqual(wholeBook);
});

test('findPickedSaved finds picked numbers in the whole list, and others in what matches', async () => {
  const asked: unknown[] = [];
  const entries = ['+1', '+2'].map((phone) => ({ phone, firstName: '', lastName: '' }));
  const matching = async (query: unknown) => {
    asked.push(query);
    return Promise.resolve(entries);
  };
  const book = { saved: { matching } } as unknown as Book;
  const view = { ...wholeBook, words: 'a', saved: 'without' } as const;
  const find = async (picked?: { readonly all: boolean; readonly ids: readonly string[] }) =>
    (await findPickedSaved(book, { ...view, ...(picked && { picked }) })).map(({ phone }) => phone);
  expect(await find()).toEqual(['+1', '+2']);
  expect(await find({ all: false, ids: ['+1'] })).toEqual(['+1']);
  expect(await find({ all: true, ids: ['+1'] })).toEqual(['+2']);
  const shown = { words: 'a', filter: 'without' };
  expect(asked).toEqual([shown, { words: '', filter: 'all' }, shown]);
});
