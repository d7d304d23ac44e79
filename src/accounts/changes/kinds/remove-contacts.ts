import type { Contact, User } from '../../../contacts/contact.ts';
import { isTransient, TelegramError } from '../../../contacts/telegram-error.ts';
import { leaveOutNumbers } from '../../../store/deferred-numbers.ts';
import { newOperationId } from '../../services/operation-ids.ts';
import type { ChangeServices } from '../../services/services.ts';
import { WorkLog } from '../../services/work-log.ts';
import type { AccountSession } from '../../sessions/open-session.ts';
import { runExclusively } from '../../sessions/run-exclusively.ts';
import { snapshotBefore } from '../../snapshots/take-snapshot.ts';
import type { ApplyContext, ChangeHandler } from '../change-handler.ts';
import { sendChanges, type ChangeResult, type SendResult } from '../record-changes.ts';

/** Removes those of `ids` that are still contacts, and returns them as they were. */
export function removeContacts(
  session: AccountSession,
  ids: readonly bigint[],
  services: ChangeServices,
): Promise<ChangeResult<readonly Contact[]>> {
  return runExclusively(session, () => removeContactsNow(session, ids, services));
}

/** The same for a caller that runs exclusively already. `partOf`: an operation that has taken its snapshot. */
export async function removeContactsNow(
  session: AccountSession,
  ids: readonly bigint[],
  services: ChangeServices,
  partOf?: string,
): Promise<ChangeResult<readonly Contact[]>> {
  const { account, addressBook, cache } = session;
  await cache.sync(addressBook);
  const { contacts } = await cache.read();
  const found = [...new Set(ids)].flatMap((id) => contacts.get(id) ?? []);
  if (found.length === 0) return { result: [], operationId: undefined };
  const operationId = partOf ?? newOperationId();
  if (partOf === undefined) await snapshotBefore(session, 'delete', services, found.length);
  // An import that still runs would add them again.
  const phones = found.flatMap(({ phone }) => phone ?? []);
  await leaveOutNumbers(services.database, account.id, phones, services.clock.now());
  services.wakeUp.request();
  const lines = new WorkLog({ account: account.id, work: 'delete', id: operationId }, services);
  const all = found.length;
  let standing: Readonly<Record<string, number>> = { done: 0, left: all };
  const remove = async (): Promise<readonly boolean[]> => {
    const users = found.map((user) => ({ user }));
    try {
      const are = await removeNow(users, { session, operationId, services });
      const done = are.filter(Boolean).length;
      standing = { done, left: all - done };
      return are;
    } catch (error) {
      // Without an answer, any part of them may be removed.
      if (!isRefusal(error)) standing = { unknown: all };
      throw error;
    }
  };
  const removed = await lines.follow(() => standing, remove);
  return { result: found.filter((_, at) => removed[at]), operationId };
}

function isRefusal(error: unknown): boolean {
  return error instanceof TelegramError && !isTransient(error.reason);
}

/** Removes contacts in one call. Returns for each whether it was removed. */
export function removeNow(
  list: readonly { readonly user: Contact; readonly undoes?: string | undefined }[],
  { session, operationId, services }: ApplyContext,
): Promise<readonly boolean[]> {
  const changes = list.map(({ user, undoes }) => ({
    change: { kind: 'remove', before: user, after: undefined } as const,
    undoes,
  }));
  const call = async (): Promise<SendResult<readonly boolean[]>> => {
    const answer = await session.addressBook.deleteContacts(list.map(({ user }) => user));
    const answered = new Map(answer.map((user) => [user.id, user]));
    const users = list.map(
      ({ user }): User => answered.get(user.id) ?? { ...user, contact: false, mutual: false },
    );
    return {
      result: users.map(({ contact }) => !contact),
      settled: users.map((after) => ({ state: after.contact ? 'failed' : 'done', after })),
      users,
    };
  };
  return sendChanges(session, { operationId, changes, send: call }, services);
}

export const removeHandler: ChangeHandler<'remove'> = {
  batch: true,
  readState: (_, { stored }) => stored,
  async apply(list, context) {
    const users = list.map(({ request: { user }, undoes }) => ({ user, undoes }));
    const removed = await removeNow(users, context);
    return removed.map((is) => (is ? 'done' : 'failed'));
  },
};
