import type { Contact, User } from '../../../contacts/contact.ts';
import { isTransient, TelegramError } from '../../../contacts/telegram-error.ts';
import { visitInSteps } from '../../../contacts/steps.ts';
import { runInSlices } from '../../../runtime/in-slices.ts';
import { leaveOutNumbers } from '../../../store/deferred-numbers.ts';
import { batchesOf } from '../../../store/in-batches.ts';
import { newOperationId } from '../../services/operation-ids.ts';
import type { ChangeServices } from '../../services/services.ts';
import { WorkLog } from '../../services/work-log.ts';
import type { AccountSession } from '../../sessions/open-session.ts';
import { runExclusively } from '../../sessions/run-exclusively.ts';
import { snapshotBefore } from '../../snapshots/take-snapshot.ts';
import type { ApplyContext, ChangeHandler } from '../change-handler.ts';
import { withPartialFailure } from '../partial-failure.ts';
import { sendChanges, type ChangeResult, type SendResult } from '../record-changes.ts';

/** Telegram documents no limit. Batches confine a failure to a part of the contacts. */
const contactsPerCall = 100;

/**
 * Removes those of `ids` that are still contacts, and returns them as they were. Throws `TelegramError`, and
 * `PartialFailureError` when a part was done.
 */
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
  const found = await findContacts(session, ids);
  if (found.length === 0) return { result: [], operationId: undefined };
  const operationId = partOf ?? newOperationId();
  if (partOf === undefined) await snapshotBefore(session, 'delete', services, found.length);
  const lines = new WorkLog({ account: account.id, work: 'delete', id: operationId }, services);
  const removed: Contact[] = [];
  let unknown = 0;
  let isRecorded = false;
  const standing = () => {
    const left = found.length - removed.length - unknown;
    return { done: removed.length, left, ...(unknown > 0 && { unknown }) };
  };
  const removeAll = async (): Promise<void> => {
    for (const batch of batchesOf(found, contactsPerCall)) {
      // As they are now: the calls before took a while.
      const { contacts } = await cache.read();
      const users = batch.flatMap((id) => contacts.get(id) ?? []);
      // An import that still runs would add them again.
      const phones = users.flatMap(({ phone }) => phone ?? []);
      await leaveOutNumbers(services.database, account.id, phones, services.clock.now());
      services.wakeUp.request();
      isRecorded ||= users.length > 0;
      try {
        removed.push(...(await removeBatch(users, { session, operationId, services })));
      } catch (error) {
        // Without an answer, any part of them may be removed.
        if (!isRefusal(error)) unknown = users.length;
        throw error;
      }
      await lines.goesOn(standing);
    }
  };
  await lines.follow(standing, () => withPartialFailure(operationId, removeAll, services));
  // All of them may be gone by now.
  return { result: removed, operationId: isRecorded ? operationId : partOf };
}

/** Those of `ids` that are contacts, each once. */
async function findContacts(
  { cache }: AccountSession,
  ids: readonly bigint[],
): Promise<readonly bigint[]> {
  const { contacts } = await cache.read();
  const found = new Set<bigint>();
  const add = (id: bigint): void => {
    if (contacts.has(id)) found.add(id);
  };
  await runInSlices(visitInSteps(ids, add));
  return [...found];
}

/** Removes contacts in one call. Returns those that were removed. */
async function removeBatch(
  users: readonly Contact[],
  context: ApplyContext,
): Promise<readonly Contact[]> {
  if (users.length === 0) return [];
  const list = users.map((user) => ({ user }));
  const removed = await removeNow(list, context);
  return users.filter((_, at) => removed[at]);
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
