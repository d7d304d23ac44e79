import type { Operation, Roster, UndoRun } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import {
  bullets,
  backButton,
  button,
  buttonRows,
  heading,
  layOut,
  message,
  type Button,
  type DraftRows,
  type Screen,
} from '../kit/blocks.ts';
import { undoButtons, pagingButtons } from '../kit/buttons.ts';
import { type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

import { loadTitle, type TitledOperation } from './operation-title.ts';
import { countNotReverted, lossBlocks, undoCounts } from './undo-words.ts';
import { outcomeSentence, restoreNotes, notRevertedLine } from './undo-outcome-words.ts';

/** The result of a finished or stopped undo, with a page of changes that were not reverted. */
export async function undoResult(roster: Roster, run: UndoRun, page = 0): Promise<Screen> {
  const { personId } = run.account;
  const operation = await roster.history.find(personId, run.operationId);
  if (!operation) return message(say('undo-forgotten'));
  const of = await loadTitle(roster.history, operation);
  const own = await roster.history.find(personId, run.id);
  const buttons = resultButtons(run, of, own);
  if (operation.only) {
    const outcome = await outcomeSentence(operation.only, roster.accounts.book(run.account));
    return layOut([outcome, stopWords(run), ...lossesOf(run, operation), buttonRows(buttons)]);
  }
  const { rows, notes, paging } = await loadNotReverted(roster, run, page);
  return layOut([
    heading(say(titleOf(run, of), { what: of.first })),
    undoCounts(run, { isRedo: of.isUndo }),
    stopWords(run),
    ...lossesOf(run, operation),
    bullets(rows),
    ...notes,
    buttonRows([...paging, ...buttons]),
  ]);
}

type TitleKey = `did-${'' | 'not-'}${'again' | 'take-back'}`;

function titleOf({ counts }: UndoRun, { isUndo }: TitledOperation): TitleKey {
  // Changes without effect count too: their subjects are as before.
  if (counts.undone + counts.nothing > 0) return isUndo ? 'did-again' : 'did-take-back';
  return isUndo ? 'did-not-again' : 'did-not-take-back';
}

function stopWords({ state, problem }: UndoRun): Maybe<Text> {
  return state === 'stopped' && say(problem ? `undo-stopped-${problem}` : 'undo-stopped');
}

function lossesOf({ counts }: UndoRun, { losses }: Operation): Screen {
  return counts.undone > 0 ? lossBlocks(losses, 'loss-after') : [];
}

/** The next steps. `own`: the operation of the undo itself, which a redo reverts. */
function resultButtons(run: UndoRun, of: TitledOperation, own: Operation | undefined): DraftRows {
  const { counts, account, operationId } = run;
  const goOn = button(
    say(counts.pending > 0 ? 'button-undo-go-on' : 'button-undo-retry'),
    actions.undo.data(operationId),
  );
  const words = of.isUndo ? 'button-undo' : 'button-redo';
  const revert = undoButtons(own?.undoable ? own.id : undefined, words).flat();
  return [
    counts.pending + counts.failed > 0 && [goOn],
    [...revert, backButton(say('button-history'), actions.allHistory.data(account.id))],
    // The merge went on to the next group, whose place this result took.
    of.operation.kind === 'merge' && [
      button(say('button-duplicates'), actions.duplicates.data(account.id)),
    ],
  ];
}

interface NotReverted {
  readonly rows: readonly Text[];
  readonly notes: readonly Maybe<Text>[];
  readonly paging: Button[][];
}

async function loadNotReverted(
  { history, accounts }: Roster,
  run: UndoRun,
  page: number,
): Promise<NotReverted> {
  const none = { rows: [], notes: [], paging: [] };
  if (countNotReverted(run) === 0) return none;
  const { account, operationId } = run;
  const changes = await history.changes(account.personId, operationId, page, 'left');
  if (!changes) return none;
  const book = accounts.book(account);
  return {
    rows: await Promise.all(changes.rows.map((row) => notRevertedLine(row, book))),
    notes: restoreNotes(changes.rows),
    paging: pagingButtons(changes, (to) => actions.undoLeft.data(operationId, to)),
  };
}
