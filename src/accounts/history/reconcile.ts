import type { Contact } from '../../contacts/contact.ts';
import type { PastChange } from '../../contacts/history/past-change.ts';
import { whatHappened } from '../../contacts/history/what-happened.ts';
import { settleChanges, type Settled } from '../../store/changes.ts';
import { groupChanges } from '../../store/operation-changes.ts';
import { toPastChange, type StoredChange } from '../../store/past-changes.ts';
import { listUnsettled } from '../../store/unsettled.ts';
import { recallHidden } from '../changes/hidden-holders.ts';
import { isSending } from '../changes/record-changes.ts';
import { noteRemoved } from '../changes/saved-numbers.ts';
import { runExclusively } from '../sessions/run-exclusively.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { Services } from '../services/services.ts';
import { notifyReconciled } from '../notifications/add-notifications.ts';
import { keepLostNames } from './keep-lost-names.ts';
import { bookNow, stateFor } from './state-now.ts';

/** What an account shows after so long may be of something else. */
export const reconcileWindowMs = 24 * 60 * 60_000;

interface Found {
  readonly row: StoredChange;
  state: 'done' | 'failed' | undefined;
  before?: Contact | undefined;
}

/** What was looked for in vain: it shows no better until the account may have changed unseen. */
const unclear = new WeakMap<AccountSession, Set<string>>();

/**
 * Finds out what became of changes that no answer came to, by how the account is now, and has it told.
 * As this process holds the session, what is still only written down was sent by one that died. Throws
 * `TelegramError`.
 */
export function reconcile(session: AccountSession, services: Services): Promise<void> {
  return runExclusively(session, () => findInTurn(session, services));
}

/** Something was missed: what was not clear may be now. */
export function retryUnclear(session: AccountSession): void {
  unclear.delete(session);
}

async function findInTurn(session: AccountSession, services: Services): Promise<void> {
  const { account, book, cache } = session;
  const { database, clock } = services;
  if ((await findOpen(session, services)).length === 0) return;
  cache.invalidate('everything');
  await cache.sync(book);
  // Read again: that look may have shown whose number it is.
  const unsettled = await findOpen(session, services);
  const { kept, waiting, failure } = await keepLostNames(session, unsettled);
  const rows = unsettled.filter(({ id }) => !waiting.has(id));
  const savedCount = (await cache.read()).book?.savedCount ?? 0;
  const now = await bookNow(session, services);
  const found: Found[] = [];
  for (const row of rows) {
    const change = toPastChange(row);
    const state = { ...(await stateFor(change, now, session)), ...(await barFor(change, session)) };
    const isKept = kept.has(row.id);
    found.push({ row, state: isKept ? 'done' : whatHappened(change, { ...state, savedCount }) });
  }
  for (const one of found) await askHidden(session, one, now.contacts, services);
  // What went in one call was done or refused together.
  for (const one of found)
    one.state ??= found.find((other) => isSameCall(one.row, other.row))?.state;
  const settled = found.map(({ row, before, state = 'unknown' as const }): Settled => {
    const card = row.kind === 'import' && row.card;
    return { id: row.id, state, before, after: card ? now.holderOf(card.phone) : undefined };
  });
  await settleChanges(database, settled, clock.now());
  const looked = unclear.get(session) ?? new Set();
  unclear.set(session, looked);
  for (const { row, state } of found) if (!state) looked.add(row.id);
  const known = new Set(found.flatMap(({ row, state }) => (state ? row.operationId : [])));
  for (const operationId of known) await tell(operationId, account, services);
  if (failure) throw failure;
}

/** Of a number that no contact shows: whether somebody who hides theirs went with it. */
async function askHidden(
  session: AccountSession,
  one: Found,
  contacts: ReadonlyMap<bigint, Contact>,
  services: Services,
): Promise<void> {
  const { row } = one;
  if (row.kind !== 'remove_phone' || row.before) return;
  const hidden = recallHidden(session, row.id);
  if (!hidden) return;
  const gone = hidden.filter(({ id }) => !contacts.has(id));
  if (gone.length === 0) one.state ??= 'failed';
  else one.state = 'done';
  if (gone.length === 1) one.before = gone[0];
  else if (gone.length > 1) await noteRemoved(session, gone, row.operationId, services);
}

/** What this process is just sending is not left over. */
async function findOpen(
  session: AccountSession,
  { database, clock }: Services,
): Promise<readonly StoredChange[]> {
  const { id } = session.account;
  const sendingBefore = isSending(id);
  const since = new Date(clock.now().getTime() - reconcileWindowMs);
  const rows = await listUnsettled(database, id, since);
  const isBusy = sendingBefore || isSending(id);
  const looked = unclear.get(session);
  return rows.filter((row) => !looked?.has(row.id) && !(isBusy && row.state === 'written'));
}

async function barFor(
  { deed }: PastChange,
  { book }: AccountSession,
): Promise<{ readonly bar?: Awaited<ReturnType<AccountSession['book']['peerBar']>> }> {
  return deed.kind === 'share' ? { bar: await book.peerBar(deed.user) } : {};
}

function isSameCall(a: StoredChange, b: StoredChange): boolean {
  return a !== b && a.operationId === b.operationId && a.kind === b.kind && +a.madeAt === +b.madeAt;
}

/** Once nothing of the operation is in doubt any more. */
async function tell(
  operationId: string,
  account: AccountSession['account'],
  services: Services,
): Promise<void> {
  const states = (await groupChanges(services.database, [operationId])).map(({ state }) => state);
  if (states.includes('unknown') || states.includes('written')) return;
  const [isDone, isFailed] = [states.includes('done'), states.includes('failed')];
  const outcome = isDone ? (isFailed ? 'partly' : 'done') : 'not_done';
  await notifyReconciled(account, { operationId, outcome }, services);
}
