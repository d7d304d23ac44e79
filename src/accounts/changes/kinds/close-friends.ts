import { filterInSteps } from '../../../contacts/steps.ts';
import { runInSlices } from '../../../runtime/in-slices.ts';
import type { ReadonlyBook } from '../../../contacts/book/contact-book.ts';
import type { Contact } from '../../../contacts/contact.ts';
import { TelegramError } from '../../../contacts/telegram-error.ts';
import { newOperationId } from '../../services/operation-ids.ts';
import type { ChangeServices } from '../../services/services.ts';
import type { AccountSession } from '../../sessions/open-session.ts';
import { runExclusively } from '../../sessions/run-exclusively.ts';
import type { ApplyContext, ChangeHandler } from '../change-handler.ts';
import { sendChanges, type ChangeResult, type SendResult } from '../record-changes.ts';

/** The close friends, read from Telegram. */
export async function findCloseFriends(session: AccountSession): Promise<readonly Contact[]> {
  return listFriends(await readContacts(session));
}

/** As of one moment: a friend who is left out would lose the mark. */
async function listFriends(contacts: ReadonlyBook): Promise<readonly Contact[]> {
  for (;;) {
    const { version } = contacts;
    const isFriend = ({ closeFriend }: Contact): boolean => closeFriend;
    const friends = await runInSlices(filterInSteps(contacts.values(), isFriend));
    if (contacts.version === version) return friends;
  }
}

/** Adds a contact to the close friends or removes it. Throws `TelegramError` user_unknown for others. */
export function setCloseFriend(
  session: AccountSession,
  mark: Omit<Mark, 'undoes'>,
  services: ChangeServices,
): Promise<ChangeResult<Contact>> {
  return runExclusively(session, async () => {
    const operationId = newOperationId();
    const [changed] = await setCloseFriends([mark], { session, operationId, services });
    const contact = changed ?? (await session.cache.read()).contacts.get(mark.id);
    if (!contact) throw new TelegramError({ kind: 'user_unknown' });
    return { result: contact, operationId: changed ? operationId : undefined };
  });
}

interface Mark {
  readonly id: bigint;
  readonly on: boolean;
  readonly undoes?: string | undefined;
}

/**
 * Changes marks in the list of close friends. Telegram only replaces the whole list, so the new list is
 * made from the present one. Skips users that are not contacts, and marks that need no change. Returns the contacts
 * that it changed, as they are afterwards.
 */
export async function setCloseFriends(
  marks: readonly Mark[],
  { session, operationId, services }: ApplyContext,
): Promise<readonly Contact[]> {
  if (marks.length === 0) return [];
  const contacts = await readContacts(session);
  const friends = new Set((await listFriends(contacts)).map(({ id }) => id));
  const due = marks.flatMap((mark) => {
    const contact = contacts.get(mark.id);
    return contact && contact.closeFriend !== mark.on ? { ...mark, contact } : [];
  });
  if (due.length === 0) return [];
  for (const { id, on } of due) friends[on ? 'add' : 'delete'](id);
  const changes = due.map(({ contact, on, undoes }) => ({
    change: { kind: 'close_friends', on, before: contact, after: undefined } as const,
    undoes,
  }));
  const send = async (): Promise<SendResult<readonly Contact[]>> => {
    await session.addressBook.setCloseFriends([...friends]);
    const users = due.map(({ contact, on }): Contact => ({ ...contact, closeFriend: on }));
    return { result: users, settled: users.map((after) => ({ state: 'done', after })), users };
  };
  return sendChanges(session, { operationId, changes, send }, services);
}

/** Reads the whole list, because its hash does not change with the marks. */
async function readContacts({ addressBook, cache }: AccountSession): Promise<ReadonlyBook> {
  cache.invalidate('everything');
  await cache.sync(addressBook);
  return (await cache.read()).contacts;
}

export const closeFriendsHandler: ChangeHandler<'close_friends'> = {
  batch: true,
  readState: (_, { stored }) => stored,
  async apply(list, context) {
    const marks = list.map(({ request: { user, on }, undoes }) => ({ id: user.id, on, undoes }));
    await setCloseFriends(marks, context);
    return list.map(() => 'done');
  },
};
