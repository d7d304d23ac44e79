import { expect, test, vi } from 'vitest';
import {
  contactKey,
  countPicked,
  isPicked,
  filterPicked,
  findPickedContacts,
  findPickedSaved,
  keysOf,
  readIds,
  savedKey,
  settlePicks,
  toPickedView,
  withPicks,
  withTicks,
} from '../../../../src/bot/kit/picks.ts';
import { searchWords, wholeBook } from '../../../../src/bot/kit/open-view.ts';
import type { Book } from '../../../../src/accounts/roster.ts';
import { sampleContact } from '../../../support/sample-contact.ts';
import { untilOthersRun } from '../../../support/until-others-run.ts';

const contacts = [1n, 2n, 3n].map((id) => sampleContact({ id }));
const [some, allBut] = [
  { all: false, ids: ['1', '9'] },
  { all: true, ids: ['1'] },
];

test('isPicked and filterPicked read the ids as picked, or with `all` as left out', async () => {
  const find = async (picks: typeof some) => filterPicked(contacts, picks, contactKey);
  for (const picks of [some, allBut]) {
    expect(await find(picks)).toEqual(contacts.filter(({ id }) => isPicked(picks, id)));
  }
  expect((await find(some)).map(({ id }) => id)).toEqual([1n]);
  expect((await find(allBut)).map(({ id }) => id)).toEqual([2n, 3n]);
});

test('a tick is set or removed, among some and among all, and once more changes nothing', () => {
  for (const picks of [some, allBut, { all: true, ids: [] }]) {
    for (const id of [1n, 2n]) {
      for (const on of [true, false]) {
        const picked = withTicks(picks, [id], { on });
        expect(isPicked(picked, id)).toBe(on);
        expect(withTicks(picked, [id], { on })).toEqual(picked);
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

test('a page is ticked after what was ticked, each entry once', () => {
  expect(withTicks(some, [9n, '2', '2'], { on: true }).ids).toEqual(['1', '9', '2']);
  expect(withTicks(allBut, [1n, 2n], { on: true })).toEqual({ all: true, ids: [] });
  expect(withTicks(allBut, [2n, 3n], { on: false }).ids).toEqual(['1', '2', '3']);
});

/** 1,000 ids, and how often one of them was read. */
function countedIds(prefix: string): { readonly ids: readonly string[]; reads(): number } {
  let count = 0;
  const ids = Array.from({ length: 1_000 }, (_, at) => `${prefix}${at}`);
  const counted = new Proxy(ids, {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d+$/.test(key)) count += 1;
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  return { ids: counted, reads: () => count };
}

test('of all entries the ticked ones are found by reading each id once', async () => {
  const crowd = Array.from({ length: 1_000 }, (_, at) => sampleContact({ id: BigInt(at) }));
  const numbers = crowd.map(({ id }) => ({ phone: `+${id}`, firstName: '', lastName: '' }));
  const book = {
    matching: async () => Promise.resolve(crowd),
    saved: { matching: async () => Promise.resolve(numbers) },
  } as unknown as Book;
  for (const all of [false, true]) {
    const [contactIds, phones] = [countedIds(''), countedIds('+')];
    const found = all ? 0 : 1_000;
    const ticked = { ...wholeBook, picked: { all, ids: contactIds.ids } };
    expect(await findPickedContacts(book, ticked)).toHaveLength(found);
    expect(contactIds.reads()).toBe(1_000);
    const saved = { ...wholeBook, saved: 'all', picked: { all, ids: phones.ids } } as const;
    expect(await findPickedSaved(book, saved)).toHaveLength(found);
    expect(phones.reads()).toBe(1_000);
    if (!all) continue;
    expect((await settlePicks(book, saved)).picked).toEqual({ all: false, ids: [] });
    expect(phones.reads()).toBe(2_000);
  }
});

test('a page is ticked by going over the ids once', () => {
  const { ids } = countedIds('');
  const filtering = vi.spyOn(Array.prototype, 'filter');
  withTicks({ all: true, ids }, ['1', '2', '3'], { on: true });
  const passes = filtering.mock.contexts.filter((one) => (one as unknown[]).length > 900).length;
  filtering.mockRestore();
  expect(passes).toBe(1);
});

test('others work while the ticked ones of many entries are found, and made keys', async () => {
  const none = { all: true, ids: [] };
  const saved = { phone: '+1' };
  expect(await filterPicked(untilOthersRun(saved), none, savedKey)).toContain(saved);
  const many = { all: false, ids: untilOthersRun('1') };
  expect(await filterPicked(contacts, many, contactKey)).toHaveLength(1);
  expect(await keysOf(untilOthersRun(saved), savedKey)).toContain('+1');
  expect(await readIds(untilOthersRun('1'))).toContain(1n);
});
