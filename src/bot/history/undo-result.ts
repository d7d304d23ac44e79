import type { RichText } from 'grammy/types';
import type { Operation, Roster, UndoRun } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import { heading, paragraphs, buttonRows, listOf, listItem, type Button } from '../kit/blocks.ts';
import { undoButtons, pagingButtons } from '../kit/buttons.ts';
import type { Screen } from '../kit/reply.ts';
import { bold, lines } from '../kit/text.ts';
import { label, say } from '../kit/words.ts';
import { cameOf, leftLine, leftNotes } from './left-words.ts';
import { titled, type TitledOperation } from './operation-title.ts';
import { countLeft, undoCounts, lossLines } from './undo-words.ts';

/** The result of a finished or stopped undo, with a page of changes that were not reverted. */
export async function undoResult(roster: Roster, run: UndoRun, page = 0): Promise<Screen> {
  const { personId } = run.account;
  const operation = await roster.history.find(personId, run.operationId);
  if (!operation) return { text: say('undo-forgotten') };
  const of = await titled(roster.history, operation);
  const again = await roster.history.find(personId, run.id);
  const buttons = resultButtons(run, of, again);
  if (operation.only) {
    const came = await cameOf(operation.only, roster.accounts.book(run.account));
    const end = endWords(run, operation);
    const said = came ? [came, ...(end.length > 0 ? ['', ...end] : [])] : end;
    return { text: lines(...said), keyboard: buttons };
  }
  const { rows, notes, turning } = await leftOf(roster, run, page);
  const title = say(titleOf(run, of), { what: of.first });
  const above = undoCounts(run, of.isUndo);
  const below = endWords(run, operation);
  return {
    text: lines(
      bold(title),
      ...above,
      ...below,
      ...(rows.length > 0 ? ['', ...rows, ...notes] : []),
    ),
    keyboard: [...turning, ...buttons],
    rich: [
      heading(title),
      ...paragraphs([...above, ...paragraphOf(below)]),
      ...listOf(rows.map(listItem)),
      ...paragraphs(notes),
      ...buttonRows([...turning, ...buttons]),
    ],
  };
}

function titleOf({ counts }: UndoRun, { isUndo }: TitledOperation): string {
  // Changes without effect count too: their subjects are as before.
  if (counts.undone + counts.nothing > 0) return isUndo ? 'did-again' : 'did-take-back';
  return isUndo ? 'did-not-again' : 'did-not-take-back';
}

function paragraphOf(said: readonly RichText[]): RichText[] {
  return said.length === 0 ? [] : [lines(...said)];
}

/** Why the undo stopped, and what it could not restore. */
function endWords(run: UndoRun, { losses }: Operation): RichText[] {
  const { state, problem, counts } = run;
  const stopped = problem ? say(`undo-stopped-${problem}`) : say('undo-stopped');
  return [
    ...(state === 'stopped' ? [stopped] : []),
    ...(counts.undone > 0 ? lossLines(losses, 'loss-after') : []),
  ];
}

/** The next steps. `again`: the operation of the undo itself, for a redo. */
function resultButtons(
  run: UndoRun,
  of: TitledOperation,
  again: Operation | undefined,
): Button[][] {
  const { counts, account, operationId } = run;
  const goOn: Button = {
    text: label(counts.pending > 0 ? 'button-undo-go-on' : 'button-undo-retry'),
    callback_data: actions.undoSure.data(operationId),
  };
  const words = of.isUndo ? 'button-undo' : 'button-redo';
  const turn = undoButtons(again?.undoable ? again.id : undefined, words).flat();
  return [
    ...(counts.pending + counts.failed > 0 ? [[goOn]] : []),
    [
      ...turn,
      { text: label('button-history'), callback_data: actions.allHistory.data(account.id) },
    ],
  ];
}

interface Left {
  readonly rows: RichText[];
  readonly notes: RichText[];
  readonly turning: Button[][];
}

async function leftOf({ history, accounts }: Roster, run: UndoRun, page: number): Promise<Left> {
  const none = { rows: [], notes: [], turning: [] };
  if (countLeft(run) === 0) return none;
  const { account, operationId } = run;
  const left = await history.changes(account.personId, operationId, page, 'left');
  if (!left) return none;
  const book = accounts.book(account);
  return {
    rows: await Promise.all(left.rows.map((row) => leftLine(row, book))),
    notes: leftNotes(left.rows),
    turning: pagingButtons(left, (to) => actions.undoLeft.data(operationId, to)),
  };
}
