import type { RichText } from 'grammy/types';
import type { ChangeRow, HistoryPage } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { actions } from '../kit/actions.ts';
import { heading, paragraphs, buttonRows, listOf, listItem, type Button } from '../kit/blocks.ts';
import { undoButtons, pagingButtons } from '../kit/buttons.ts';
import type { Screen } from '../kit/reply.ts';
import { bold, lines, time } from '../kit/text.ts';
import { label, say } from '../kit/words.ts';
import { changeLine } from './change-words.ts';
import { stateWords } from './operation-state.ts';
import type { TitledOperation } from './operation-title.ts';
import { undoCounts, lossLines } from './undo-words.ts';

/** An operation with its changes. `view`: the history it was opened from. */
export function operationScreen(
  titled: TitledOperation,
  changes: HistoryPage<ChangeRow>,
  view: { readonly id: string; readonly page: number },
): Screen {
  const { operation, title } = titled;
  const { id, account, undo, again, undoable } = operation;
  const state = stateWords(operation);
  const above: RichText[] = [
    say('operation-when', { time: time(operation.at, 'Dt'), name: fullName(account.owner) }),
    ...(state === undefined ? [] : [state]),
    ...(undo && !again ? undoCounts(undo, titled.isUndo) : []),
  ];
  const rows = changes.rows.map(changeLine);
  const first = firstNumber(changes);
  const below = undoable ? lossLines(operation.losses, 'loss-before') : neverWords(titled);
  const back: Button = {
    text: label('button-history'),
    callback_data: actions.history.data(view.id, view.page),
  };
  const buttons = [
    ...pagingButtons(changes, (page) => actions.operation.data(id, view.id, page)),
    ...undoButtons(undoable ? id : undefined, titled.isUndo ? 'button-redo' : 'button-undo'),
    [back],
  ];
  return {
    text: lines(
      bold(title),
      ...above,
      '',
      ...rows.map((row, at): RichText => [`${first + at}. `, row]),
      ...(below.length === 0 ? [] : ['', ...below]),
    ),
    keyboard: buttons,
    rich: [
      heading(title),
      ...paragraphs(above),
      ...listOf(rows.map(listItem)),
      ...paragraphs(below.length === 0 ? [] : [lines(...below)]),
      ...buttonRows(buttons),
    ],
  };
}

/** All pages but the last have the same size. */
function firstNumber({ page, pages, rows, total }: HistoryPage<ChangeRow>): number {
  return page === pages - 1 ? total - rows.length + 1 : page * rows.length + 1;
}

/** Why there is no Undo button, unless the lines above explain it. */
function neverWords({ operation }: TitledOperation): RichText[] {
  return operation.undo || operation.kind !== 'share' ? [] : [say('undo-never-share')];
}
