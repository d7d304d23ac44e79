import type { ChangeRow, HistoryPage } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { actions } from '../kit/actions.ts';
import { backButton, bullets, buttonRows, heading, layOut, type Screen } from '../kit/blocks.ts';
import { undoButtons, pagingButtons } from '../kit/buttons.ts';
import { time, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { changeLine } from './change-words.ts';
import { stateWords } from './operation-state.ts';
import type { TitledOperation } from './operation-title.ts';
import { lossBlocks, undoCounts } from './undo-words.ts';

/** An operation with its changes. `view`: the history it was opened from. */
export function operationScreen(
  titled: TitledOperation,
  changes: HistoryPage<ChangeRow>,
  view: { readonly id: string; readonly page: number },
): Screen {
  const { operation, title } = titled;
  const { id, account, undo, redo, undoable } = operation;
  const state = stateWords(operation);
  const back = backButton(say('button-history'), actions.history.data(view.id, view.page));
  return layOut([
    heading(title),
    say('operation-when', { time: time(operation.at, 'Dt'), name: fullName(account.owner) }),
    state,
    undo && !redo && undoCounts(undo, { isRedo: titled.isUndo }),
    bullets(changes.rows.map(changeLine)),
    ...(undoable ? lossBlocks(operation.losses, 'loss-before') : [neverWords(titled)]),
    buttonRows([
      ...pagingButtons(changes, (page) => actions.operation.data(id, view.id, page)),
      ...undoButtons(undoable ? id : undefined, titled.isUndo ? 'button-redo' : 'button-undo'),
      [back],
    ]),
  ]);
}

/** Why there is no Undo button, unless the lines above explain it. */
function neverWords({ operation }: TitledOperation): Maybe<Text> {
  const { undo, kind } = operation;
  return !undo && (kind === 'share' || kind === 'close_chat') && say(`undo-never-${kind}`);
}
