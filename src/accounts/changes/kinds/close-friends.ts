import { filterInSteps } from '../../../contacts/steps.ts';
import { runInSlices } from '../../../runtime/in-slices.ts';
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
  const contacts = await readContacts(session);
  return runInSlices(filterInSteps(contacts.values(), ({ closeFriend }) => closeFriend));
}

/** Adds a contact to the close friends or removes it. Throws `TelegramError` user_unknown for others. */
export function setCloseFriend(
  session: AccountSession,
  mark: Omit<Mark, 'undoes'>,
  services: ChangeServices,
): Promise<ChangeResult<Contact>> {
  return runExclusively(session, async () => {
    const operationId = newOperationId();
    const marks = await setCloseFriends([mark], { session, operationId, services });
    const contact = marks.contacts.get(mark.id);
    if (!contact) throw new TelegramError({ kind: 'user_unknown' });
    return { result: contact, operationId: marks.changed > 0 ? operationId : undefined };
  });
}

interface Mark {
  readonly id: bigint;
  readonly on: boolean;
  readonly undoes?: string | undefined;
}

/**
 * Changes marks in the list of close friends. Telegram only replaces the whole list, so the new list is
 * made from the present one. Skips users that are not contacts, and marks that need no change.
 */
export async function setCloseFriends(
  marks: readonly Mark[],
  { session, operationId, services }: ApplyContext,
): Promise<{ readonly contacts: ReadonlyMap<bigint, Contact>; readonly changed: number }> {
  if (marks.length === 0) return { contacts: new Map(), changed: 0 };
  const contacts = new Map(await readContacts(session));
  const due = marks.flatMap((mark) => {
    const contact = contacts.get(mark.id);
    return contact && contact.closeFriend !== mark.on ? { ...mark, contact } : [];
  });
  if (due.length === 0) return { contacts, changed: 0 };
  const friends = new Set([...contacts.values()].flatMap((one) => (one.closeFriend ? one.id : [])));
  for (const { id, on } of due) friends[on ? 'add' : 'delete'](id);
  const changes = due.map(({ contact, on, undoes }) => ({
    change: { kind: 'close_friends', on, before: contact, after: undefined } as const,
    undoes,
  }));
  const send = async (): Promise<SendResult<void>> => {
    await session.addressBook.setCloseFriends([...friends]);
    const users = due.map(({ contact, on }): Contact => ({ ...contact, closeFriend: on }));
    for (const user of users) contacts.set(user.id, user);
    return {
      result: undefined,
      settled: users.map((after) => ({ state: 'done', after })),
      users,
    };
  };
  await sendChanges(session, { operationId, changes, send }, services);
  return { contacts, changed: due.length };
}

/** Reads the whole list, because its hash does not change with the marks. */
async function readContacts({
  addressBook,
  cache,
}: AccountSession): Promise<ReadonlyMap<bigint, Contact>> {
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
