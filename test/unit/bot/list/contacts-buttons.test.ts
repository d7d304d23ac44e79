import { describe, expect, test } from 'vitest';
import type { BookPage, BookView } from '../../../../src/accounts/roster.ts';
import { actions } from '../../../../src/bot/kit/actions.ts';
import type { ButtonRows } from '../../../../src/bot/kit/blocks.ts';
import { wholeBook } from '../../../../src/bot/kit/open-view.ts';
import { chooseButtons, sortAndFilterButtons } from '../../../../src/bot/list/contacts-buttons.ts';
import { callbackData } from '../../../support/callback-data.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const viewId = '11111111-1111-4111-8111-111111111111';
const rows = [1n, 2n, 3n, 4n, 5n, 6n].map((id) => sampleContact({ id }));
const page = (view: Partial<BookView> = {}, matching = 6): BookPage =>
  ({ rows, matching, pages: 3, view: { ...wholeBook, ...view } }) as unknown as BookPage;
const picked = (ids: readonly string[], all = false) => ({ picked: { all, ids } });
const dataOf = (rows: ButtonRows) => rows.map((row) => row.map(callbackData));

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
