import type { Roster, UndoRun } from '../../accounts/roster.ts';
import type { WorkPresenter } from '../kit/work-board.ts';
import { undoProgressScreen } from './undo-progress.ts';
import { undoResult } from './undo-result.ts';
import { countUndo, isUndoOver } from './undo-words.ts';

/** Renders running and finished undos. */
export function undoPresenter(roster: Roster): WorkPresenter<UndoRun> {
  return {
    find: (personId, id) => roster.history.findUndo(personId, id),
    screenOf: (run, leftMs) =>
      isUndoOver(run) ? undoResult(roster, run) : undoProgressScreen(roster, run, leftMs),
    countsOf: countUndo,
    isOver: isUndoOver,
  };
}
