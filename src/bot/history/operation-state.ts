import type { Operation, UndoRun } from '../../accounts/roster.ts';
import type { Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { countChanges } from './operation-title.ts';
import { countNotReverted, isUndoOver } from './undo-words.ts';

/** The outcome of an operation and of its undo; undefined if it succeeded and was not undone. */
export function stateWords(operation: Operation): Text | undefined {
  const { counts, undo, redo } = operation;
  if (redo) return redo.undo ? stateWords(redo) : say('state-done-again');
  if (undo) return undoState(undo);
  if (counts.written > 0) return say('state-written');
  // An undo may retry changes, so its outcome is shown at the operation that it reverts.
  if (operation.undoes !== undefined) return undefined;
  const all = countChanges(operation);
  if (counts.failed > 0) {
    return counts.failed === all
      ? say('state-failed')
      : say('state-failed-some', { count: counts.failed });
  }
  if (counts.unknown === 0) return undefined;
  return counts.unknown === all
    ? say('state-unknown')
    : say('state-unknown-some', { count: counts.unknown });
}

function undoState(run: UndoRun): Text {
  if (!isUndoOver(run)) return say('state-undo-running');
  if (countNotReverted(run) === 0) return say('state-undone');
  return run.counts.undone === 0 ? say('state-not-undone') : say('state-undone-some');
}
