import { describe, expect, test } from 'vitest';
import type { BookPage, BookView } from '../../../../src/accounts/roster.ts';
import { actions } from '../../../../src/bot/kit/actions.ts';
import { wholeBook } from '../../../../src/bot/kit/open-view.ts';
import {
  chooseButtons,
  numberButtons,
  pageButtons,
  sortAndFilterButtons,
  tickOf,
} from '../../../../src/bot/list/contacts-buttons.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const viewId = '11111111-1111-4111-8111-111111111111';
const rows = [1n, 2n, 3n, 4n, 5n, 6n].map((id) => sampleContact({ id }));
const page = (view: Partial<BookView> = {}, matching = 6): BookPage =>
  ({ rows, matching, pages: 3, view: { ...wholeBook, ...view } }) as unknown as BookPage;
const picked = (ids: readonly string[], all = false) => ({ picked: { all, ids } });
const dataOf = (list: readonly (readonly { readonly callback_data: string }[])[]) =>
  list.map((row) => row.map((button) => button.callback_data));

test('numberButtons open cards, five in a row, counted from 1', () => {
  const buttons = numberButtons(viewId, page());
  expect(buttons.map((row) => row.map(({ text }) => text))).toEqual([
    ['1', '2', '3', '4', '5'],
    ['6'],
  ]);
  expect(buttons[1]?.[0]?.callback_data).toBe(actions.card.data(viewId, 6n));
});

test('numberButtons tick contacts while the person chooses', () => {
  const [row = []] = numberButtons(viewId, page(picked(['2'])));
  expect(row.slice(0, 2)).toMatchObject([
    { text: '☐ 1', callback_data: actions.tick.data(viewId, 1n) },
    { text: '☑ 2', style: 'primary' },
  ]);
  expect(tickOf(wholeBook, 1n)).toBeUndefined();
});

test('pageButtons turn the page, and reload it in the middle', () => {
  expect(dataOf(pageButtons(viewId, page({ page: 1 })))).toEqual([
    [actions.page.data(viewId, 0), actions.list.data(viewId), actions.page.data(viewId, 2)],
  ]);
});

test('sortAndFilterButtons mark the present order and filter', () => {
  const buttons = sortAndFilterButtons(viewId, { ...wholeBook, filter: 'unseen' }).flat();
  const marked = buttons.filter(({ style }) => style === 'primary');
  expect(dataOf([marked])).toEqual([
    [actions.sort.data(viewId, 'name'), actions.filter.data(viewId, 'unseen')],
  ]);
});

describe('chooseButtons', () => {
  const choose = (what: 'on' | 'all' | 'none' | 'off') => actions.choose.data(viewId, what);
  const [remove, save] = [actions.askDeleteMany.data(viewId), actions.askExport.data(viewId)];

  test('start choosing, unless nothing matches', () => {
    expect(dataOf(chooseButtons(viewId, page()))).toEqual([[choose('on'), save]]);
    expect(chooseButtons(viewId, page({}, 0))).toEqual([]);
  });

  test('delete and export what is ticked', () => {
    expect(dataOf(chooseButtons(viewId, page(picked(['1']))))).toEqual([
      [choose('all'), choose('none')],
      [remove, save, choose('off')],
    ]);
  });

  test('offer only what would change something', () => {
    expect(dataOf(chooseButtons(viewId, page(picked([]))))).toEqual([
      [choose('all')],
      [choose('off')],
    ]);
    expect(dataOf(chooseButtons(viewId, page(picked([], true))))).toEqual([
      [choose('none')],
      [remove, save, choose('off')],
    ]);
    expect(dataOf(chooseButtons(viewId, page(picked([]), 0)))).toEqual([[choose('off')]]);
  });
});
