import type { Operation } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { actions } from '../kit/actions.ts';
import { message, button, type Screen } from '../kit/blocks.ts';
import { bold, lines, time } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { countChanges, type TitledOperation } from './operation-title.ts';
import { lossLines } from './undo-words.ts';

/** An undo of one change without losses needs no confirmation. */
export function isSmall(operation: Operation): boolean {
  return countChanges(operation) === 1 && operation.losses.length === 0;
}

/** Asks for confirmation and lists the losses of the undo. */
export function undoQuestion({ operation, first, isUndo }: TitledOperation): Screen {
  const { id, kind, account, at, losses } = operation;
  return message(
    lines(
      bold(say(isUndo ? 'undo-ask-again' : 'undo-ask', { what: first })),
      say('operation-when', { time: time(at, 'Dt'), name: fullName(account.owner) }),
      '',
      say(`undo-effect-${kind}`),
      ...(losses.length > 0 ? ['', ...lossLines(losses, 'loss-before')] : []),
    ),
    [
      [
        button(
          say(isUndo ? 'button-redo-yes' : 'button-undo-yes'),
          actions.undoSure.data(id),
          'primary',
        ),
      ],
      [button(say('button-not-undo'), actions.leave.data())],
    ],
  );
}
