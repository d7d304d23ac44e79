import type { Card } from '../../../contacts/card.ts';
import type { Contact } from '../../../contacts/contact.ts';
import { TelegramError } from '../../../contacts/telegram-error.ts';
import { runInSlices } from '../../../runtime/in-slices.ts';
import { leaveOutNumbers } from '../../../store/deferred-numbers.ts';
import { deleteSavedNumbers, findSavedNumbers } from '../../../store/saved-numbers.ts';
import type { CachedContacts } from '../../cache/stored-book.ts';
import { batchesOf } from '../../../store/in-batches.ts';
import { newOperationId } from '../../services/operation-ids.ts';
import type { ChangeServices } from '../../services/services.ts';
import { WorkLog } from '../../services/work-log.ts';
import type { AccountSession } from '../../sessions/open-session.ts';
import { runExclusively } from '../../sessions/run-exclusively.ts';
import { snapshotBefore } from '../../snapshots/take-snapshot.ts';
import type { ApplyContext, ChangeHandler } from '../change-handler.ts';
import { forgetHidden, recallHidden, rememberHidden } from '../hidden-holders.ts';
import { withPartialFailure } from '../partial-failure.ts';
import { sendChanges, type ChangeResult, type SendResult } from '../record-changes.ts';
import { judgeRemovals, type AfterRemoval, type Removal } from '../judge-removals.ts';
import { toCard } from '../saved-cards.ts';

/** Telegram documents no limit. Batches confine a failure to a part of the numbers. */
const phonesPerCall = 100;

/** Removes numbers and the contacts that have them, including contacts that hide the number. */
export function removePhones(
  session: AccountSession,
  phones: readonly string[],
  services: ChangeServices,
): Promise<ChangeResult<Removal>> {
  return runExclusively(session, () => removePhonesNow(session, phones, services));
}

/** The same for a caller that runs exclusively. `partOf`: an operation that has taken its snapshot. */
export async function removePhonesNow(
  session: AccountSession,
  phones: readonly string[],
  services: ChangeServices,
  partOf?: string,
): Promise<ChangeResult<Removal>> {
  const numbers = [...new Set(phones)];
  const operationId = partOf ?? newOperationId();
  if (partOf === undefined) await snapshotBefore(session, 'delete', services, numbers.length);
  // An import that still runs must not add them later, even if the removal fails.
  await leaveOutNumbers(services.database, session.account.id, numbers, services.clock.now());
  services.wakeUp.request();
  const lines = new WorkLog(
    { account: session.account.id, work: 'delete', id: operationId },
    services,
  );
  let sent = 0;
  const standing = () => ({ done: sent, left: numbers.length - sent });
  const removeAll = async (): Promise<Removal> => {
    let done: Removal = { all: true, removed: [] };
    for (const batch of batchesOf(numbers, phonesPerCall)) {
      const list = batch.map((phone) => ({ phone }));
      const { all, removed } = await removeNumbers(list, { session, operationId, services });
      done = { all: done.all && all, removed: [...done.removed, ...removed] };
      sent += list.length;
      await lines.goesOn(standing);
    }
    return done;
  };
  const result = await lines.follow(standing, () =>
    withPartialFailure(operationId, removeAll, services),
  );
  return { result, operationId: numbers.length > 0 ? operationId : undefined };
}

interface NumberToRemove {
  readonly phone: string;
  /** The saved name; by default it is looked up in the stored saved list. */
  readonly card?: Card;
  readonly undoes?: string | undefined;
}

/**
 * Removes numbers in one call. `absent`: numbers count as removed even if Telegram says that some were not
 * there.
 */
async function removeNumbers(
  list: readonly NumberToRemove[],
  context: ApplyContext,
  { absent = false }: { readonly absent?: boolean } = {},
): Promise<Removal> {
  const { session, operationId, services } = context;
  const { account, addressBook, cache } = session;
  await cache.sync(addressBook);
  const before = await cache.read();
  const unnamed = list.flatMap(({ phone, card }) => (card ? [] : phone));
  const saved = await findSavedNumbers(services.database, account.id, unnamed);
  const changes = await toChanges(list, before, saved);
  const removals = changes.map(({ change }) => change);
  // Telegram also removes contacts whose number it hides from the account.
  const hidden = await runInSlices(before.contacts.withoutPhone());
  const send = async () => {
    const all = (await addressBook.deletePhones(list.map(({ phone }) => phone))) || absent;
    return judgeRemovals(removals, hidden, { all, list: await readAfter(session, before) });
  };
  // The first change represents the call, because it is unknown which number a hidden contact had.
  const first = removals.findIndex((one) => !one.before);
  let firstId: string | undefined;
  const beforeSending = async (ids: readonly string[]): Promise<void> => {
    firstId = ids[first];
    if (firstId !== undefined) rememberHidden(session, firstId, hidden);
  };
  const toSend = { operationId, changes, beforeSending, send };
  const { gone, unrecorded, ...result } = await sendChanges(session, toSend, services);
  if (firstId !== undefined) forgetHidden(session, firstId);
  await deleteSavedNumbers(services.database, account.id, gone);
  await recordRemoved(unrecorded, context);
  return result;
}

async function toChanges(
  list: readonly NumberToRemove[],
  { contacts, listFacts }: CachedContacts,
  saved: ReadonlyMap<string, Card>,
) {
  const byPhone = await runInSlices(contacts.withPhones(list.map(({ phone }) => phone)));
  return list.map(({ phone, card = saved.get(phone), undoes }) => {
    const before = byPhone.get(phone);
    const named = card ?? before;
    const change = {
      kind: 'remove_phone',
      phone,
      card: named && toCard({ ...named, phone }),
      savedCount: listFacts?.savedCount,
      before,
      after: undefined,
    } as const;
    return { change, undoes };
  });
}

/** The list after a removal. Undefined when Telegram fails: the removal itself has succeeded. */
async function readAfter(
  { addressBook, cache }: AccountSession,
  before: CachedContacts,
): Promise<AfterRemoval['list']> {
  cache.invalidate();
  try {
    await cache.sync(addressBook);
  } catch (error) {
    if (error instanceof TelegramError) return undefined;
    throw error;
  }
  const { contacts, listFacts } = await cache.read();
  const fewer = (before.listFacts?.savedCount ?? 0) - (listFacts?.savedCount ?? 0);
  return { contacts, fewer };
}

/** Records contacts that turned out to be removed with their numbers, so that undo adds them again. */
async function recordRemoved(
  contacts: readonly Contact[],
  { session, operationId, services }: ApplyContext,
): Promise<void> {
  if (contacts.length === 0) return;
  const changes = contacts.map((before) => ({
    change: { kind: 'remove', before, after: undefined } as const,
  }));
  const send = async (): Promise<SendResult<void>> => ({
    result: undefined,
    settled: contacts.map((contact) => ({
      state: 'done',
      after: { ...contact, contact: false, mutual: false },
    })),
    users: [],
  });
  await sendChanges(session, { operationId, changes, send }, services);
}

export const removePhoneHandler: ChangeHandler<'remove_phone'> = {
  batch: true,
  readState(_, { stored, session, changeId }) {
    const hidden = recallHidden(session, changeId);
    return { ...stored, hiddenGone: hidden?.filter(({ id }) => !stored.contacts.has(id)) };
  },
  async afterReconcile(_, { hiddenGone = [] }, context) {
    // A single removed contact is recorded by the change itself.
    if (hiddenGone.length > 1) await recordRemoved(hiddenGone, context);
  },
  async apply(list, context) {
    const numbers = list.map(({ request: { card }, undoes }) => ({
      phone: card.phone,
      card,
      undoes,
    }));
    await removeNumbers(numbers, context, { absent: true });
    return list.map(() => 'done');
  },
};
