import { fullName } from '../../contacts/contact.ts';
import type { Contact, User } from '../../contacts/contact.ts';
import { Failure } from '../../contacts/failure.ts';
import { fitName } from '../../contacts/name.ts';
import { writeChanges } from '../../store/changes.ts';
import { mustAddress } from '../book/addressable.ts';
import type { OpenBook } from '../session/open-book.ts';
import { sendChanges } from './record-changes.ts';
import { sameName } from '../import/send-cards.ts';
import type { Tools } from '../tools.ts';

/** Adding a stranger may ask whether they may see my number; of a contact Telegram never asks. */
export async function addingAsks(
  open: OpenBook,
  id: bigint,
  tools: Tools,
): Promise<{ readonly user: User; readonly phone: boolean }> {
  await open.mirror.sync(open.book);
  const user = await mustAddress(open, id, tools);
  const phone = !user.contact && (await open.book.peerBar(user)).needsPhoneException;
  return { user, phone };
}

/** Adds somebody, or renames a contact; what is the same already is not sent. */
export async function addContact(
  open: OpenBook,
  id: bigint,
  wanted: { readonly firstName: string; readonly lastName: string },
  showPhone: boolean,
  tools: Tools,
): Promise<Contact> {
  await open.mirror.sync(open.book);
  return addUser(open, await mustAddress(open, id, tools), wanted, showPhone, tools);
}

/**
 * The same, of somebody as they are now. `noted` gets the id of the change before it is sent.
 */
export async function addUser(
  open: OpenBook,
  before: User,
  wanted: { readonly firstName: string; readonly lastName: string },
  showPhone: boolean,
  tools: Tools,
  noted: (changeId: string) => Promise<void> = async () => undefined,
): Promise<Contact> {
  const { account, book } = open;
  const { id } = before;
  const name = fitName(wanted.firstName, wanted.lastName, fullName(before) || String(id));
  if (isContact(before) && !showPhone && sameName(before, name)) return before;
  const [changeId = ''] = await writeChanges(tools.database, [
    {
      accountId: account.id,
      personId: account.personId,
      kind: before.contact ? 'rename' : 'add',
      addition: { ...name, showPhone },
      before,
      madeAt: tools.clock.now(),
    },
  ]);
  await noted(changeId);
  return sendChanges(open, [changeId], tools, async () => {
    const users = await book.addContact(before, name, { phone: before.phone, showPhone });
    const after = users.find((user) => user.id === id) ?? { ...before, ...name, contact: true };
    if (!isContact(after)) throw new Failure({ kind: 'telegram_broken' });
    return { result: after, settled: [{ id: changeId, state: 'done', after }], users: [after] };
  });
}

function isContact(user: User): user is Contact {
  return user.contact;
}
