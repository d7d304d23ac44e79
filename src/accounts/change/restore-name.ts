import type { Card } from '../../contacts/card.ts';
import type { Contact, User } from '../../contacts/contact.ts';
import { Failure } from '../../contacts/failure.ts';
import { findRename, writeUndo } from '../../store/changes.ts';
import type { OpenBook } from '../session/open-book.ts';
import { sendChanges } from './record-changes.ts';
import type { Tools } from '../tools.ts';

/**
 * Gives a renamed contact its old name back, once. Undefined when there is nothing to give back: not
 * a rename of this account, taken back already, or no contact any more.
 */
export async function restoreName(
  open: OpenBook,
  renameId: string,
  tools: Tools,
): Promise<Contact | undefined> {
  const { account, book, mirror } = open;
  const rename = await findRename(tools.database, renameId, account.id);
  if (!rename) return undefined;
  await mirror.sync(book);
  const before = (await mirror.read()).contacts.get(rename.before.id);
  // A number they gave up since may be somebody else's, who would be added under this name.
  const card = cardOf(before?.phone ?? rename.card.phone, rename.before);
  if (!before || !card) return undefined;
  const id = await writeUndo(tools.database, {
    accountId: account.id,
    personId: account.personId,
    kind: 'restore',
    card,
    before,
    undoes: renameId,
    madeAt: tools.clock.now(),
  });
  if (id === undefined) return undefined;
  return sendChanges(open, [id], tools, async () => {
    const { answers, users } = await book.importCards([card]);
    const user = users.find((one) => one.id === before.id);
    if (answers[0]?.kind !== 'found' || !user) {
      // Throttled, or the number is another's by now, who was added then.
      mirror.doubt();
      throw new Failure({ kind: 'user_unknown' });
    }
    const result: Contact = { ...user, contact: true };
    return { result, settled: [{ id, state: 'done', after: result }], users };
  });
}

/** Telegram wants a first name; who has none at all cannot be imported. */
function cardOf(phone: string, { firstName, lastName }: User): Card | undefined {
  if (firstName !== '') return { phone, firstName, lastName };
  return lastName === '' ? undefined : { phone, firstName: lastName, lastName: '' };
}
