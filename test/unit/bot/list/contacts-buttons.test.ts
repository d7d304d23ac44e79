import { describe, expect, test } from 'vitest';
import type { BookPage, BookView } from '../../../../src/accounts/roster.ts';
import { actions } from '../../../../src/bot/kit/actions.ts';
import type { ButtonRows } from '../../../../src/bot/kit/blocks.ts';
import { wholeBook } from '../../../../src/bot/kit/open-view.ts';
import {
  chooseButtons,
  sortAndFilterButtons,
  sortWords,
  wayOutButtons,
} from '../../../../src/bot/list/contacts-buttons.ts';
import { say } from '../../../../src/bot/kit/words.ts';
import { callbackData } from '../../../support/callback-data.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const viewId = '11111111-1111-4111-8111-111111111111';
const rows = [1n, 2n, 3n, 4n, 5n, 6n].map((id) => sampleContact({ id }));
const page = (view: Partial<BookView> = {}, matching = 6): BookPage =>
  ({ rows, matching, pages: 3, view: { ...wholeBook, ...view } }) as unknown as BookPage;
const picked = (ids: readonly string[], all = false) => ({ picked: { all, ids } });
const dataOf = (rows: ButtonRows) => rows.map((row) => row.map(callbackData));

test('sortAndFilterButtons mark the present order and filter', () => {
  const view = { ...wholeBook, filter: 'unseen' } as const;
  const buttons = sortAndFilterButtons('11111111-1111-4111-8111-111111111112', viewId, view).flat();
  const marked = buttons.filter(({ style }) => style === 'primary');
  expect(dataOf([marked])).toEqual([
    [actions.sort.data(viewId, 'name'), actions.filter.data(viewId, 'unseen')],
  ]);
});

test('an empty list leads on: to fill it, or to search elsewhere', () => {
  const account = '22222222-2222-4222-8222-222222222222';
  const out = (words: string, facts: Partial<BookPage>): readonly string[] =>
    wayOutButtons(account, { ...page({ words }), ...facts })
      .flatMap((row) => row || [])
      .flatMap((key) => (key ? [callbackData(key) ?? ''] : []));
  expect(out('', { total: 0, matching: 0 })).toEqual([
    actions.run.data('import'),
    actions.run.data('add'),
  ]);
  expect(out('miller', { total: 9, matching: 0 })).toEqual([
    actions.search.data('miller'),
    actions.contacts.data(account),
  ]);
  // Telegram wants four letters, and a button holds 64 bytes.
  for (const words of ['mil', 'м'.repeat(40)]) {
    expect(out(words, { total: 9, matching: 0 })).toEqual([actions.contacts.data(account)]);
  }
  expect(out('miller', { total: 9, matching: 1 })).toEqual([]);
  expect(out('', { total: 9, matching: 0 })).toEqual([]);
});

describe('chooseButtons', () => {
  const choose = (what: 'on' | 'page' | 'all' | 'none' | 'off') =>
    actions.choose.data(viewId, what);
  const [remove, save] = [actions.askDeleteMany.data(viewId), actions.askExport.data(viewId)];

  test('start choosing, unless nothing matches', () => {
    expect(dataOf(chooseButtons(viewId, page()))).toEqual([[choose('on'), save]]);
    expect(chooseButtons(viewId, page({}, 0))).toEqual([]);
  });

  const annotate = [actions.labelMany.data(viewId), actions.askNoteMany.data(viewId)];

  test('delete, export, label and note what is ticked', () => {
    expect(dataOf(chooseButtons(viewId, page(picked(['1']))))).toEqual([
      [choose('page'), choose('all'), choose('none')],
      [remove, save, choose('off')],
      annotate,
    ]);
  });

  test('offer only what would change something', () => {
    expect(dataOf(chooseButtons(viewId, page(picked([]))))).toEqual([
      [choose('page'), choose('all')],
      [choose('off')],
    ]);
    const whole = dataOf(chooseButtons(viewId, page(picked(['1', '2', '3', '4', '5', '6']))));
    expect(whole.flat()).not.toContain(choose('page'));
    expect(dataOf(chooseButtons(viewId, page(picked([], true))))).toEqual([
      [choose('none')],
      [remove, save, choose('off')],
      annotate,
    ]);
    const empty = { ...page(picked([]), 0), rows: [] };
    expect(dataOf(chooseButtons(viewId, empty))).toEqual([[choose('off')]]);
  });
});

test('sortWords name the order, and the best matches of a search by name', () => {
  expect(sortWords({ sort: 'name', words: '' })).toEqual(say('sort-name'));
  expect(sortWords({ sort: 'name', words: 'zoe' })).toEqual(say('sort-match'));
  expect(sortWords({ sort: 'last_seen', words: 'zoe' })).toEqual(say('sort-last_seen'));
});
