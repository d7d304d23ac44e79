import { randomUUID } from 'node:crypto';
import type { Contact } from '../../contacts/contact.ts';
import { findRename } from '../../store/changes.ts';
import { oneAtATime } from '../session/one-at-a-time.ts';
import type { OpenBook } from '../session/open-book.ts';
import type { Tools } from '../tools.ts';
import { addUser } from './add-contact.ts';

/**
 * Gives a renamed contact its old name back, once. Undefined when there is nothing to give back: not
 * a rename of this account, taken back already, or no contact any more.
 */
export function restoreName(
  open: OpenBook,
  renameId: string,
  tools: Tools,
): Promise<Contact | undefined> {
  return oneAtATime(open, async () => {
    const { account, book, mirror } = open;
    const before = await findRename(tools.database, renameId, account.id);
    if (!before) return undefined;
    await mirror.sync(book);
    const now = (await mirror.read()).contacts.get(before.id);
    if (!now) return undefined;
    const { firstName, lastName } = before;
    const name = { firstName, lastName, showPhone: false };
    const change = { ...name, operationId: randomUUID(), undoes: renameId };
    return (await addUser(open, now, change, tools)).result;
  });
}
