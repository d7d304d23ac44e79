import { randomUUID } from 'node:crypto';
import type { Card } from '../../../contacts/card.ts';
import type { Contact } from '../../../contacts/contact.ts';
import { TelegramError } from '../../../contacts/telegram-error.ts';
import { leaveOutNumbers } from '../../../store/deferred-numbers.ts';
import { deleteSavedNumbers, readSavedList } from '../../../store/saved-numbers.ts';
import type { Services, ChangeServices } from '../../services/services.ts';
import type { AccountSession } from '../../sessions/open-session.ts';
import { runExclusively } from '../../sessions/run-exclusively.ts';
import { snapshotBefore } from '../../snapshots/take-snapshot.ts';
import type { ApplyContext, ChangeHandler } from '../change-handler.ts';
import { forgetHidden, recallHidden, rememberHidden } from '../hidden-holders.ts';
import { withPartialFailure } from '../in-parts.ts';
import { sendChanges, type ChangeResult, type SendResult } from '../record-changes.ts';

/** Telegram documents no limit; a failure concerns only one such batch. */
const phonesPerCall = 100;

interface Removal {
  /** False: Telegram could not remove some. */
  readonly all: boolean;
  /** Contacts who are gone. */
  readonly removed: readonly Contact[];
}

/** Numbers that are gone, and contacts without a change of their own who went with them. */
interface Aftermath {
  readonly gone: readonly string[];
  readonly unrecorded: readonly Contact[];
}

/** Removes numbers, and the contacts that have them, also where the number is hidden from the account. */
export function removePhones(
  session: AccountSession,
  phones: readonly string[],
  services: ChangeServices,
): Promise<ChangeResult<Removal>> {
  return runExclusively(session, () => removePhonesInTurn(session, phones, services));
}

/** The same within a turn; as a part of an operation, which has taken its snapshot. */
export async function removePhonesInTurn(
  session: AccountSession,
  phones: readonly string[],
  services: ChangeServices,
  partOf?: string,
): Promise<ChangeResult<Removal>> {
  const numbers = [...new Set(phones)];
  const operationId = partOf ?? randomUUID();
  if (partOf === undefined) await snapshotBefore(session, 'delete', services, numbers.length);
  // Whatever the outcome, an import that still runs must not add them later.
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
  /** The name it was saved under; otherwise the stored saved list is looked up. */
  readonly card?: Card;
  readonly undoes?: string | undefined;
}

/** Removes numbers in one call. `absent`: a number that is not in the saved list counts as removed. */
async function removeNumbers(
  list: readonly NumberToRemove[],
  { session, operationId, services }: ApplyContext,
  { absent = false }: { readonly absent?: boolean } = {},
): Promise<Removal> {
  const { account, book, cache } = session;
  await cache.sync(book);
  const before = await cache.read();
  const contacts = [...before.contacts.values()];
  const savedCount = before.book?.savedCount;
  const holderOf = (phone: string): Contact | undefined =>
    contacts.find((contact) => contact.phone === phone);
  const saved = await readCards(session, services);
  const numbers = list.map(({ phone }) => phone);
  const changes = list.map(({ phone, card, undoes }) => {
    const holder = holderOf(phone);
    const { firstName, lastName } = holder ?? {};
    const named =
      firstName === undefined ? undefined : { phone, firstName, lastName: lastName ?? '' };
    const change = {
      kind: 'remove_phone',
      phone,
      card: card ?? saved.get(phone) ?? named,
      savedCount,
      before: holder,
      after: undefined,
    } as const;
    return { change, undoes };
  });
  const send = async (): Promise<SendResult<Removal & Aftermath>> => {
    const all = (await book.deletePhones(numbers)) || absent;
    const left = await readIds(session);
    const isGone = ({ id }: Contact): boolean => (left ? !left.has(id) : all);
    const found = numbers.flatMap((phone) => holderOf(phone) ?? []);
    // Telegram also removes contacts whose number it hides from the account.
    const hidden = left ? contacts.filter(({ phone }) => phone === undefined) : [];
    const hiddenGone = hidden.filter(isGone);
    const removed = [...found.filter(isGone), ...hiddenGone];
    const withoutHolder = changes.filter(({ change }) => !change.before);
    // Of several it is not known which number each of them had.
    const [only] = withoutHolder.length === 1 && hiddenGone.length === 1 ? hiddenGone : [];
    const fewer = left && (savedCount ?? 0) - ((await cache.read()).book?.savedCount ?? 0);
    const settled = changes.map(({ change }): SendResult<Removal>['settled'][number] => {
      if (change.before && left) return { state: isGone(change.before) ? 'done' : 'failed' };
      if (all) return { state: 'done', before: only };
      // Telegram says only that some were not there to be removed.
      return {
        state: only || fewer === numbers.length ? 'done' : fewer === 0 ? 'failed' : 'unknown',
        before: only,
      };
    });
    const gone = numbers.filter((_, at) => settled[at]?.state === 'done');
    const users = removed.map((contact) => ({ ...contact, contact: false, mutual: false }));
    const unrecorded = only ? [] : hiddenGone;
    return { result: { all, removed, gone, unrecorded }, settled, users };
  };
  // The first change stands for the whole call: which number a hidden contact had is not known.
  const first = changes.findIndex(({ change }) => !change.before);
  const hidden = contacts.filter(({ phone }) => phone === undefined);
  let firstId: string | undefined;
  const onRecorded = async (ids: readonly string[]): Promise<void> => {
    firstId = ids[first];
    if (firstId !== undefined) rememberHidden(session, firstId, hidden);
  };
  const sent = await sendChanges(session, { operationId, changes, onRecorded, send }, services);
  if (firstId !== undefined) forgetHidden(session, firstId);
  const { gone, unrecorded, ...result } = sent;
  await deleteSavedNumbers(services.database, account.id, gone);
  await recordRemoved(unrecorded, { session, operationId, services });
  return result;
}

/** Records contacts who went with their numbers, which showed only afterwards, so that undo adds them. */
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
    // With one gone contact the change itself records them.
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

/** The saved numbers with their names, as last read. */
async function readCards(
  { account }: AccountSession,
  { database }: Pick<Services, 'database'>,
): Promise<ReadonlyMap<string, Card>> {
  const numbers = (await readSavedList(database, account.id))?.numbers ?? [];
  return new Map(
    numbers.map(({ phone, firstName, lastName }) => [phone, { phone, firstName, lastName }]),
  );
}

/** The count of Telegram's saved list now, at the cost of one small answer. */
export async function countSaved({ book, cache }: AccountSession): Promise<number> {
  cache.invalidate();
  await cache.sync(book);
  return (await cache.read()).book?.savedCount ?? 0;
}

/** Clears the saved list; nothing is sent when it is empty. */
export function resetSaved(
  session: AccountSession,
  services: ChangeServices,
): Promise<ChangeResult<void>> {
  return runExclusively(session, () => resetInTurn(session, services));
}

async function resetInTurn(
  session: AccountSession,
  services: ChangeServices,
): Promise<ChangeResult<void>> {
  const { account, book } = session;
  const savedCount = await countSaved(session);
  const operationId = savedCount === 0 ? undefined : randomUUID();
  if (operationId !== undefined) {
    const cards = [...(await readCards(session, services)).values()];
    // One change per known number, and one for all unknown ones.
    const each = cards.length < savedCount ? [...cards, undefined] : cards;
    const changes = each.map((card) => ({
      change: { kind: 'reset_saved', savedCount, card } as const,
    }));
    const send = async (): Promise<SendResult<void>> => {
      await book.resetSaved();
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

/** Ids of the present contacts; undefined when Telegram does not answer: what was removed stays removed. */
async function readIds({ book, cache }: AccountSession): Promise<ReadonlySet<bigint> | undefined> {
  cache.invalidate();
  try {
    await cache.sync(book);
    return new Set((await cache.read()).contacts.keys());
  } catch (error) {
    if (error instanceof TelegramError) return undefined;
    throw error;
  }
}
