import type { ChangeRow, HistoryPage } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { actions } from '../kit/actions.ts';
import {
  bullets,
  buttonRows,
  heading,
  paragraphs,
  button,
  type Button,
  type Screen,
} from '../kit/blocks.ts';
import { undoButtons, pagingButtons } from '../kit/buttons.ts';
import { lines, time, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
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
  const above: Text[] = [
    say('operation-when', { time: time(operation.at, 'Dt'), name: fullName(account.owner) }),
    ...(state === undefined ? [] : [state]),
    ...(undo && !again ? undoCounts(undo, titled.isUndo) : []),
  ];
  const below = undoable ? lossLines(operation.losses, 'loss-before') : neverWords(titled);
  const back: Button = button(say('button-history'), actions.history.data(view.id, view.page));
  const buttons = [
    ...pagingButtons(changes, (page) => actions.operation.data(id, view.id, page)),
    ...undoButtons(undoable ? id : undefined, titled.isUndo ? 'button-redo' : 'button-undo'),
    [back],
  ];
  return [
    heading(title),
    ...paragraphs(above),
    bullets(changes.rows.map(changeLine)),
    ...paragraphs(below.length === 0 ? [] : [lines(...below)]),
    buttonRows(buttons),
  ];
}

/** Why there is no Undo button, unless the lines above explain it. */
function neverWords({ operation }: TitledOperation): Text[] {
  return operation.undo || operation.kind !== 'share' ? [] : [say('undo-never-share')];
}
