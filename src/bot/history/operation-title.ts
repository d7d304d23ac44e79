import type { History, Operation } from '../../accounts/roster.ts';
import { shortened } from '../kit/contact-words.ts';
import { bold, time, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { changeTitle } from './change-words.ts';

/** An operation and its title. */
export interface TitledOperation {
  readonly operation: Operation;
  readonly title: Text;
  /** The title of the first operation in a chain of undos and redos. */
  readonly first: Text;
  /** Whether this operation is an undo, so that undoing it is a redo. */
  readonly isUndo: boolean;
}

/** Follows a chain of undos to the first operation. */
export async function loadTitle(
  history: Pick<History, 'find'>,
  operation: Operation,
): Promise<TitledOperation> {
  let undos = 0;
  let origin: Operation | undefined = operation;
  while (origin?.undoes !== undefined) {
    undos += 1;
    origin = await history.find(operation.account.personId, origin.undoes);
  }
  const first = doneWords(origin ?? operation);
  const isUndo = undos % 2 === 1;
  // If the first operation is no longer kept, the title describes this one.
  if (!origin || undos === 0) return { operation, title: first, first, isUndo };
  const title = say(isUndo ? 'did-take-back' : 'did-again', { what: first });
  return { operation, title, first, isUndo };
}

export function countChanges({ counts }: Operation): number {
  return counts.written + counts.done + counts.failed + counts.unknown;
}

/** A title such as "Deleted 12 contacts". */
function doneWords(operation: Operation): Text {
  const { kind, only, file, restored, size: count, mergedInto } = operation;
  if (restored) {
    const key = restored.source === 'backup' ? 'did-restore-backup' : 'did-restore';
    return say(key, { time: time(restored.at, 'Dt'), count });
  }
  if (file !== '') return say('did-import-file', { file: bold(shortened(file)), count });
  if (only && kind !== 'merge') return changeTitle(only);
  if (kind !== 'merge') return say(`did-many-${kind}`, { count });
  return mergedInto === ''
    ? say('did-merge', { count })
    : say('did-merge-into', { name: bold(shortened(mergedInto)), count });
}
