import { expect, test } from 'vitest';
import type { Operation } from '../../../../src/accounts/roster.ts';
import { historyScreen } from '../../../../src/bot/history/history-screen.ts';
import { actions } from '../../../../src/bot/kit/actions.ts';
import { say } from '../../../../src/bot/kit/words.ts';
import { plain, rendered } from '../../../support/english.ts';

const viewId = 'aB3dE5gH7jK9';
const owner = { id: 1n, firstName: 'Max', lastName: '', usernames: [], phone: '+12025550101' };
const row = (id: string, facts: Partial<Operation> = {}) => {
  const counts = { written: 0, done: 5, failed: 0, unknown: 0 };
  const operation = { id, at: new Date(0), about: [], counts, ...facts } as unknown as Operation;
  return { operation, title: `Title ${id}`, first: '', isUndo: false };
};
const screen = (rows: readonly ReturnType<typeof row>[], words = '') =>
  rendered(
    historyScreen({
      page: { rows, page: 0, pages: 1, total: rows.length },
      owner,
      words,
      viewId,
    }),
  );

test('historyScreen numbers the operations from 1, as its buttons do', () => {
  const { text, keyboard } = screen([row('a'), row('b')]);
  expect(text).toContain('\n1. Title a · ');
  expect(text).toContain('\n2. Title b · ');
  expect(keyboard).toMatchObject([
    [
      { text: '1', callback_data: actions.operation.data('a', viewId, 0) },
      { text: '2', callback_data: actions.operation.data('b', viewId, 0) },
    ],
  ]);
});

test('historyScreen names three contacts of an operation and counts the others', () => {
  const about = ['Ann', '+12025550101', 'Cid', 'Dan'];
  const more = plain(say('names-more', { count: 2 }));
  expect(screen([row('a', { about })]).text).toContain(`Ann, +1 202 555 0101, Cid, ${more}`);
});

test('historyScreen says whether there is nothing at all or nothing that matches', () => {
  expect(screen([]).text).toContain(plain(say('history-none')));
  expect(screen([], 'zoe').text).toContain(plain(say('history-none-match')));
});
