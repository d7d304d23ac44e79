import { expect, test } from 'vitest';
import type { ImportRun } from '../../../../src/accounts/roster.ts';
import { runButtons } from '../../../../src/bot/import/import-buttons.ts';
import {
  countSelected,
  countSettled,
  outcomeKinds,
} from '../../../../src/bot/import/import-counts.ts';
import { ledgerFileName } from '../../../../src/bot/import/import-ledger.ts';
import { countWords } from '../../../../src/bot/import/import-progress-screen.ts';
import { actions } from '../../../../src/bot/kit/actions.ts';
import { zeroCounts } from '../../../../src/contacts/zero-counts.ts';
import { rowOutcomes } from '../../../../src/contacts/import/row-outcome.ts';
import { callbackData } from '../../../support/callback-data.ts';

const id = '11111111-1111-4111-8111-111111111111';
const none = zeroCounts(rowOutcomes);
const run = (facts: object): ImportRun =>
  ({ id, account: { id }, outcomes: none, files: [], ...facts }) as unknown as ImportRun;

test('countSelected counts the selected rows of the kinds that are sent', () => {
  const sent = { new: 1, unclear: 2, by_id: 4, rename: 8, tried: 16, block: 32 };
  const on = { ...sent, already: 64, duplicate: 128 };
  expect(countSelected(run({ on }))).toBe(63);
});

test('countSettled: deferred and pending rows are not settled', () => {
  const outcomes = { ...none, added: 1, kept: 2, failed: 4, deferred: 8, pending: 16, left: 32 };
  expect(countSettled(run({ outcomes }))).toEqual({ settled: 7, total: 31 });
  expect(outcomeKinds).not.toContain('pending');
});

test('countWords leaves out what did not happen', () => {
  expect(
    countWords(run({ outcomes: { ...none, added: 2, deferred: 1, pending: 5 } })),
  ).toHaveLength(2);
  expect(countWords(run({}))).toEqual([]);
});

test('runButtons offer Undo only after an import that changed something', () => {
  const hasUndo = (outcomes: object) =>
    runButtons(run({ state: 'done', outcomes: { ...none, ...outcomes } }))
      .flat()
      .some((button) => callbackData(button) === actions.undo.data(id));
  expect([{ added: 1 }, { renamed: 1 }, { not_found: 1 }].map(hasUndo)).toEqual([true, true, true]);
  expect([{}, { already: 1 }, { failed: 1 }].map(hasUndo)).toEqual([false, false, false]);
});

test('runButtons pause running work and resume paused work', () => {
  const first = (state: string) => runButtons(run({ state })).flat().map(callbackData)[0];
  expect(first('running')).toBe(actions.importPause.data(id));
  expect(first('waiting')).toBe(actions.importPause.data(id));
  expect(first('paused')).toBe(actions.importResume.data(id));
  expect(first('planned')).toBeUndefined();
});

test('ledgerFileName has the day on which the import started', () => {
  const startedAt = new Date('2026-11-26T23:59:00Z');
  expect(ledgerFileName(run({ startedAt }))).toBe('import-2026-11-26.csv');
  expect(ledgerFileName(run({ startedAt: undefined }))).toBe('import.csv');
});
