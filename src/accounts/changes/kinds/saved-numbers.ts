import { randomUUID } from 'node:crypto';
import type { Card } from '../../../contacts/card.ts';
import type { Contact } from '../../../contacts/contact.ts';
import { TelegramError } from '../../../contacts/telegram-error.ts';
import { leaveOutNumbers } from '../../../store/deferred-numbers.ts';
import type { SettledChange } from '../../../store/changes.ts';
import { deleteSavedNumbers, readSavedList } from '../../../store/saved-numbers.ts';
import type { Services, ChangeServices } from '../../services/services.ts';
import type { AccountSession } from '../../sessions/open-session.ts';
import { runExclusively } from '../../sessions/run-exclusively.ts';
import { snapshotBefore } from '../../snapshots/take-snapshot.ts';
import type { ApplyContext, ChangeHandler } from '../change-handler.ts';
import { forgetHidden, recallHidden, rememberHidden } from '../hidden-holders.ts';
import { withPartialFailure } from '../partial-failure.ts';
import { sendChanges, type ChangeResult, type SendResult } from '../record-changes.ts';
import { indexByPhone } from '../send-cards.ts';

/** Telegram documents no limit. Batches confine a failure to a part of the numbers. */
const phonesPerCall = 100;

interface Removal {
  /** False when Telegram could not remove some numbers. */
  readonly all: boolean;
  /** The contacts that were removed with the numbers. */
  readonly removed: readonly Contact[];
}

/** Numbers that are gone, and removed contacts that no change records yet. */
interface RemovalDetails {
  readonly gone: readonly string[];
  readonly unrecorded: readonly Contact[];
}

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
  const operationId = partOf ?? randomUUID();
  if (partOf === undefined) await snapshotBefore(session, 'delete', services, numbers.length);
  // An import that still runs must not add them later, even if the removal fails.
  await leaveOutNumbers(services.database, session.account.id, numbers, services.clock.now());
  services.wakeUp.request();
  const removeAll = async (): Promise<Removal> => {
    let done: Removal = { all: true, removed: [] };
    for (let start = 0; start < numbers.length; start += phonesPerCall) {
      const list = numbers.slice(start, start + phonesPerCall).map((phone) => ({ phone }));
      const { all, removed } = await removeNumbers(list, { session, operationId, services });
      done = { all: done.all && all, removed: [...done.removed, ...removed] };
    }
    return done;
  };
  const result = await withPartialFailure(operationId, removeAll, services);
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
  const { addressBook, cache } = session;
  await cache.sync(addressBook);
  const before = await cache.read();
  const savedCount = before.listFacts?.savedCount;
  const byPhone = indexByPhone(before.contacts);
  const saved = await readCards(session, services);
  const changes = list.map(({ phone, card = saved.get(phone), undoes }) => {
    const holder = byPhone.get(phone);
    const known = card ?? (holder && toCard({ ...holder, phone }));
    const removed = { phone, card: known, savedCount, before: holder, after: undefined };
    return { change: { kind: 'remove_phone', ...removed } as const, undoes };
  });
  const removals = changes.map(({ change }) => change);
  // Telegram also removes contacts whose number it hides from the account.
  const hidden = [...before.contacts.values()].filter(({ phone }) => phone === undefined);
  const send = async (): Promise<SendResult<Removal & RemovalDetails>> => {
    const all = (await addressBook.deletePhones(removals.map(({ phone }) => phone))) || absent;
    const remaining = await readIds(session);
    const fewer =
      remaining && (savedCount ?? 0) - ((await cache.read()).listFacts?.savedCount ?? 0);
    return judgeRemovals(removals, hidden, { all, remaining, fewer });
  };
  // The first change represents the call, because it is unknown which number a hidden contact had.
  const first = removals.findIndex((one) => !one.before);
  let firstId: string | undefined;
  const onRecorded = async (ids: readonly string[]): Promise<void> => {
    firstId = ids[first];
    if (firstId !== undefined) rememberHidden(session, firstId, hidden);
  };
  const sent = await sendChanges(session, { operationId, changes, onRecorded, send }, services);
  if (firstId !== undefined) forgetHidden(session, firstId);
  const { gone, unrecorded, ...result } = sent;
  await deleteSavedNumbers(services.database, session.account.id, gone);
  await recordRemoved(unrecorded, context);
  return result;
}

/** What the account shows after a removal. */
interface AfterRemoval {
  /** Whether Telegram removed all numbers. */
  readonly all: boolean;
  /** Ids of the present contacts, and by how much the saved list shrank; undefined when not known. */
  readonly remaining: ReadonlySet<bigint> | undefined;
  readonly fewer: number | undefined;
}

function judgeRemovals(
  changes: readonly { readonly phone: string; readonly before: Contact | undefined }[],
  hidden: readonly Contact[],
  after: AfterRemoval,
): SendResult<Removal & RemovalDetails> {
  const { all, remaining, fewer } = after;
  const isGone = ({ id }: Contact): boolean => (remaining ? !remaining.has(id) : all);
  const hiddenGone = remaining ? hidden.filter(isGone) : [];
  const removed = [...changes.flatMap(({ before }) => before ?? []).filter(isGone), ...hiddenGone];
  const withoutHolder = changes.filter(({ before }) => !before);
  // With several, it is unknown which number each of them had.
  const [only] = withoutHolder.length === 1 && hiddenGone.length === 1 ? hiddenGone : [];
  const stateOf = (before: Contact | undefined): SettledChange['state'] => {
    if (before && remaining) return isGone(before) ? 'done' : 'failed';
    if (all || only || fewer === changes.length) return 'done';
    // Telegram reports only that it could not remove some of the numbers.
    return fewer === 0 ? 'failed' : 'unknown';
  };
  const settled = changes.map(({ before }) => ({
    state: stateOf(before),
    before: before ? undefined : only,
  }));
  const gone = changes.flatMap(({ phone }, at) => (settled[at]?.state === 'done' ? phone : []));
  const users = removed.map((contact) => ({ ...contact, contact: false, mutual: false }));
  return { result: { all, removed, gone, unrecorded: only ? [] : hiddenGone }, settled, users };
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

/** The cards of the stored saved list. */
async function readCards(
  { account }: AccountSession,
  { database }: Pick<Services, 'database'>,
): Promise<ReadonlyMap<string, Card>> {
  const numbers = (await readSavedList(database, account.id))?.numbers ?? [];
  return new Map(numbers.map((number) => [number.phone, toCard(number)]));
}

function toCard({ phone, firstName, lastName }: Card): Card {
  return { phone, firstName, lastName };
}

/** Counts the numbers of Telegram's saved list, asked now: one small answer unless the contact list changed. */
export async function countSaved({ addressBook, cache }: AccountSession): Promise<number> {
  cache.invalidate();
  await cache.sync(addressBook);
  return (await cache.read()).listFacts?.savedCount ?? 0;
}

/** Clears the saved list; sends nothing when it is empty. */
export function resetSaved(
  session: AccountSession,
  services: ChangeServices,
): Promise<ChangeResult<void>> {
  return runExclusively(session, () => resetSavedNow(session, services));
}

async function resetSavedNow(
  session: AccountSession,
  services: ChangeServices,
): Promise<ChangeResult<void>> {
  const { account, addressBook } = session;
  const savedCount = await countSaved(session);
  const operationId = savedCount === 0 ? undefined : randomUUID();
  if (operationId !== undefined) {
    const cards = [...(await readCards(session, services)).values()];
    // One change for each known number, and one for all unknown numbers.
    const each = cards.length < savedCount ? [...cards, undefined] : cards;
    const changes = each.map((card) => ({
      change: { kind: 'reset_saved', savedCount, card } as const,
    }));
    const send = async (): Promise<SendResult<void>> => {
      await addressBook.resetSaved();
      return { result: undefined, settled: changes.map(() => ({ state: 'done' })), users: [] };
    };
    await sendChanges(session, { operationId, changes, send }, services);
  }
  await deleteSavedNumbers(services.database, account.id);
  return { result: undefined, operationId };
}

export const resetSavedHandler: ChangeHandler<'reset_saved'> = {
  readState: (_, { stored }) => stored,
};

/** Ids of the present contacts. Undefined when Telegram fails: the removal itself has succeeded. */
async function readIds({
  addressBook,
  cache,
}: AccountSession): Promise<ReadonlySet<bigint> | undefined> {
  cache.invalidate();
  try {
    await cache.sync(addressBook);
    return new Set((await cache.read()).contacts.keys());
  } catch (error) {
    if (error instanceof TelegramError) return undefined;
    throw error;
  }
}
