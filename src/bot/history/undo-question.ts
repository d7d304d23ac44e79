import type { Operation } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { actions } from '../kit/actions.ts';
import { button, buttonRows, heading, layOut, type Screen } from '../kit/blocks.ts';
import { time } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { countChanges, type TitledOperation } from './operation-title.ts';
import { lossBlocks } from './undo-words.ts';

/** An undo of one change without losses needs no confirmation. */
export function isSmall(operation: Operation): boolean {
  return countChanges(operation) === 1 && operation.losses.length === 0;
}

/** Asks for confirmation and lists the losses of the undo. */
export function undoQuestion({ operation, first, isUndo }: TitledOperation): Screen {
  const { id, kind, account, at, losses } = operation;
  const yes = say(isUndo ? 'button-redo-yes' : 'button-undo-yes');
  return layOut([
    heading(say(isUndo ? 'undo-ask-again' : 'undo-ask', { what: first })),
    say('operation-when', { time: time(at, 'Dt'), name: fullName(account.owner) }),
    say(`undo-effect-${kind}`),
    ...lossBlocks(losses, 'loss-before'),
    buttonRows([
      [button(yes, actions.undoSure.data(id), 'primary')],
      [button(say('button-not-undo'), actions.leave.data())],
    ]),
  ]);
}
