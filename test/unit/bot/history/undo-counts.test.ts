import { expect, test } from 'vitest';
import type { Operation, UndoRun } from '../../../../src/accounts/roster.ts';
import { countChanges } from '../../../../src/bot/history/operation-title.ts';
import {
  countNotReverted,
  countUndo,
  isUndoOver,
  lossBlocks,
} from '../../../../src/bot/history/undo-words.ts';
import { say } from '../../../../src/bot/kit/words.ts';
import { plain, rendered } from '../../../support/english.ts';

// Powers of two, so that each sum shows its parts.
const counts = { undone: 1, nothing: 2, changed: 4, impossible: 8, failed: 16, pending: 32 };
const run = (state: UndoRun['state']): UndoRun => ({ counts, state }) as unknown as UndoRun;

test('countNotReverted counts the changes that were not reverted', () => {
  expect(countNotReverted(run('done'))).toBe(4 + 8 + 16 + 32);
});

test('countUndo counts settled and pending changes', () => {
  expect(countUndo(run('running'))).toEqual({ settled: 1 + 2 + 4 + 8 + 16, pending: 32 });
});

test('countChanges counts the changes of an operation in every state', () => {
  const states = { written: 1, done: 2, failed: 4, unknown: 8 };
  expect(countChanges({ counts: states } as unknown as Operation)).toBe(15);
});

test('isUndoOver is true for an undo that is done or was stopped', () => {
  const states = ['running', 'waiting', 'done', 'stopped'] as const;
  expect(states.filter((state) => isUndoOver(run(state)))).toEqual(['done', 'stopped']);
});

test('lossBlocks has a heading only above losses', () => {
  expect(lossBlocks([], 'loss-before')).toEqual([]);
  expect(rendered(lossBlocks(['mutual'], 'loss-before')).text).toBe(
    `${plain(say('loss-before'))}\n\n• ${plain(say('loss-mutual'))}`,
  );
});
