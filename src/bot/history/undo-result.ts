import type { Operation, Roster, UndoRun } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import {
  bullets,
  buttonRows,
  heading,
  message,
  paragraphs,
  button,
  type Button,
  type Screen,
} from '../kit/blocks.ts';
import { undoButtons, pagingButtons } from '../kit/buttons.ts';
import { lines, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { cameOf, leftLine, leftNotes } from './left-words.ts';
import { titled, type TitledOperation } from './operation-title.ts';
import { countLeft, undoCounts, lossLines } from './undo-words.ts';

/** The result of a finished or stopped undo, with a page of changes that were not reverted. */
export async function undoResult(roster: Roster, run: UndoRun, page = 0): Promise<Screen> {
  const { personId } = run.account;
  const operation = await roster.history.find(personId, run.operationId);
  if (!operation) return message(say('undo-forgotten'));
  const of = await titled(roster.history, operation);
  const again = await roster.history.find(personId, run.id);
  const buttons = resultButtons(run, of, again);
  if (operation.only) {
    const came = await cameOf(operation.only, roster.accounts.book(run.account));
    const end = endWords(run, operation);
    const said = came ? [came, ...(end.length > 0 ? ['', ...end] : [])] : end;
    return message(lines(...said), buttons);
  }
  const { rows, notes, turning } = await leftOf(roster, run, page);
  const below = endWords(run, operation);
  return [
    heading(say(titleOf(run, of), { what: of.first })),
    ...paragraphs([
      ...undoCounts(run, of.isUndo),
      ...(below.length === 0 ? [] : [lines(...below)]),
    ]),
    bullets(rows),
    ...paragraphs(notes),
    buttonRows([...turning, ...buttons]),
  ];
}

type TitleKey = `did-${'' | 'not-'}${'again' | 'take-back'}`;

function titleOf({ counts }: UndoRun, { isUndo }: TitledOperation): TitleKey {
  // Changes without effect count too: their subjects are as before.
  if (counts.undone + counts.nothing > 0) return isUndo ? 'did-again' : 'did-take-back';
  return isUndo ? 'did-not-again' : 'did-not-take-back';
}

/** Why the undo stopped, and what it could not restore. */
function endWords(run: UndoRun, { losses }: Operation): Text[] {
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
  const goOn: Button = button(
    say(counts.pending > 0 ? 'button-undo-go-on' : 'button-undo-retry'),
    actions.undoSure.data(operationId),
  );
  const words = of.isUndo ? 'button-undo' : 'button-redo';
  const turn = undoButtons(again?.undoable ? again.id : undefined, words).flat();
  return [
    ...(counts.pending + counts.failed > 0 ? [[goOn]] : []),
    [...turn, button(say('button-history'), actions.allHistory.data(account.id))],
  ];
}

interface Left {
  readonly rows: Text[];
  readonly notes: Text[];
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
