import { randomUUID } from 'node:crypto';
import type { Contact } from '../../contacts/contact.ts';
import { findToTakeBack } from '../../store/undos.ts';
import { oneAtATime } from '../session/one-at-a-time.ts';
import type { OpenBook } from '../session/open-book.ts';
import type { Tools } from '../tools.ts';
import { takeBackSome } from './take-back-some.ts';

/**
 * Gives a renamed contact its old name back, as one change of an operation of which the rest stays.
 * Undefined when there is nothing to give back: no change of this account, taken back already, changed
 * since, or no contact any more.
 */
export function restoreName(
  open: OpenBook,
  changeId: string,
  tools: Tools,
): Promise<Contact | undefined> {
  return oneAtATime(open, async () => {
    const pending = await findToTakeBack(tools.database, open.account.id, changeId);
    const before = pending?.change.before;
    if (!pending || !before) return undefined;
    const { outcomes } = await takeBackSome(open, [pending], randomUUID(), tools);
    if (outcomes.get(changeId) !== 'undone') return undefined;
    return (await open.mirror.read()).contacts.get(BigInt(before.id));
  });
}
