import { describe, expect, test } from 'vitest';
import { actions } from '../../../../src/bot/kit/actions.ts';
import {
  readSavedButton,
  savedButtons,
  waitingButtons,
  type SavedListState,
} from '../../../../src/bot/saved/saved-buttons.ts';
import { say } from '../../../../src/bot/kit/words.ts';
import { callbackData } from '../../../support/callback-data.ts';

const viewId = 'aB3dE5gH7jK9';
const accountId = '11111111-1111-4111-8111-111111111111';
const rows = ['+1', '+2'].map((phone) => ({ phone, firstName: '', lastName: '' }));
const state = (facts: Partial<SavedListState> = {}, counts: object = {}): SavedListState =>
  ({
    page: { rows, total: 2, matching: 2, pages: 1, view: { page: 0, filter: 'all' }, ...counts },
    viewId,
    accountId,
    ...facts,
  }) as unknown as SavedListState;
const dataOf = (list: ReturnType<typeof savedButtons>) => list.flat().map(callbackData);
const choose = (what: 'on' | 'all' | 'none' | 'off') => actions.savedChoose.data(viewId, what);
const remove = actions.savedAll.data(viewId);

describe('savedButtons', () => {
  test('delete, export or choose from the whole list', () => {
    expect(dataOf(savedButtons(state()))).toEqual([
      ...(['all', 'without', 'with'] as const).map((one) => actions.savedFilter.data(viewId, one)),
      choose('on'),
      remove,
      actions.askExport.data(viewId),
      actions.readSaved.data(accountId, 'again'),
    ]);
  });

  test('of an empty list only read it again', () => {
    expect(dataOf(savedButtons(state({}, { total: 0, matching: 0 })))).toEqual([
      actions.readSaved.data(accountId, 'again'),
    ]);
  });

  test('while choosing offer only what would change something', () => {
    const of = (all: boolean, ids: readonly string[]) =>
      dataOf(savedButtons(state({ picked: { all, ids } }))).slice(3);
    expect(of(false, [])).toEqual([choose('all'), choose('off')]);
    expect(of(false, ['+1'])).toEqual([choose('all'), choose('none'), remove, choose('off')]);
    expect(of(true, [])).toEqual([choose('none'), remove, choose('off')]);
  });

  test('while the list is awaited confirm that it is allowed, or stop', () => {
    const buttons = dataOf(savedButtons(state({ waiting: new Date() })));
    expect(buttons.slice(-2)).toEqual(dataOf(waitingButtons(accountId)));
    expect(buttons).not.toContain(actions.readSaved.data(accountId, 'again'));
  });
});

test('readSavedButton asks for the list first, and then reads it again', () => {
  expect(readSavedButton(accountId, 'ask').text).toEqual(say('button-ask-saved'));
  expect(readSavedButton(accountId, 'again').text).toEqual(say('button-read-saved'));
});
