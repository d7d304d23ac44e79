import { outcomeOf, type Change, type StateOf } from '../../contacts/changes/kinds.ts';
import type { Contact } from '../../contacts/contact.ts';
import { inSlices } from '../../runtime/in-slices.ts';
import type { SettledChange } from '../../store/changes.ts';
import type { Queries } from '../../store/database.ts';
import { findStates } from '../../store/not-done.ts';
import { insertNotifications } from '../../store/notifications.ts';
import type { RecordedChange } from '../../store/recorded-changes.ts';
import { listUnsettled } from '../../store/unsettled.ts';
import type { StoredState } from '../changes/change-handler.ts';
import { forgetHidden } from '../changes/hidden-holders.ts';
import { afterReconcile, readState } from '../changes/kinds/handlers.ts';
import { isSending } from '../changes/record-changes.ts';
import { settleWith } from '../changes/settle.ts';
import { buildNotice } from '../notifications/add-notifications.ts';
import type { StoreServices, ChangeServices } from '../services/services.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { runExclusively } from '../sessions/run-exclusively.ts';
import { restoreLostNames } from './restore-lost-names.ts';
import { readStoredState } from './stored-state.ts';

/** After so long, the account's state may be the result of something else. */
export const reconcileWindowMs = 24 * 60 * 60_000;
/**
 * How long the notification about an interrupted operation waits, because its process died or lost its database.
 * Meanwhile the update is handled again, which answers it with the operation or begins that anew. The longest pause
 * between two tries is a minute (`jobs/interrupted-updates.ts`).
 */
const repeatMs = 3 * 60_000;

interface Verdict {
  readonly recorded: RecordedChange;
  state: 'done' | 'failed' | undefined;
  readonly before?: Contact | undefined;
}

/** Changes whose outcome the state did not show: looked at again once something may have been missed. */
const unclear = new WeakMap<AccountSession, Set<string>>();

/**
 * Finds out from the account's present state what became of changes without an answer, and notifies the
 * person. This process holds the session, so changes that are only recorded were left by a process that
 * died. Throws `TelegramError`.
 */
export function reconcile(
  session: AccountSession,
  services: ChangeServices,
  options: NotificationOptions = {},
): Promise<void> {
  return runExclusively(session, () => reconcileNow(session, services, options));
}

interface NotificationOptions {
  /** The operation about which the caller says what became of it. */
  readonly without?: string;
}

/** Updates may have been missed: unclear changes may be clear by now. */
export function retryUnclear(session: AccountSession): void {
  unclear.delete(session);
}

async function reconcileNow(
  session: AccountSession,
  services: ChangeServices,
  { without }: NotificationOptions,
): Promise<void> {
  const { account, addressBook, cache } = session;
  if ((await findOpen(session, services)).length === 0) return;
  cache.invalidate('everything');
  await cache.sync(addressBook);
  // Read again: the sync may have shown who has an imported number.
  const unsettled = await findOpen(session, services);
  const { restored, waiting, failure } = await restoreLostNames(session, unsettled);
  const rows = unsettled.filter(({ id }) => !waiting.has(id));
  const changes = rows.map(({ change }) => change);
  const stored = await readStoredState(session, changes, services);
  const verdicts: Verdict[] = [];
  /** What Telegram did with the calls, as far as one of their changes shows it. */
  const states = new Map<string, Verdict['state']>();
  for await (const recorded of inSlices(rows)) {
    const verdict = await judge(recorded, stored, session, services);
    const state = restored.has(recorded.id) ? 'done' : verdict.state;
    verdicts.push({ ...verdict, state });
    const call = callOf(recorded);
    if (call !== undefined && !states.get(call)) states.set(call, state);
  }
  const settled: SettledChange[] = [];
  const known = new Set<string>();
  const interrupted = new Set<string>();
  for await (const verdict of inSlices(verdicts)) {
    const { id, change, operationId, state: recordedState } = verdict.recorded;
    verdict.state ??= states.get(callOf(verdict.recorded) ?? '');
    const { before, state = 'unknown' } = verdict;
    const after = change.kind === 'import' ? stored.holderOf(change.card.phone) : undefined;
    settled.push({ id, state, before, after });
    if (verdict.state) known.add(operationId);
    if (recordedState === 'written') interrupted.add(operationId);
  }
  if (without !== undefined) known.delete(without);
  let isNotified = false;
  // Without its notification, a settled operation would look as if its person had read of it.
  await settleWith(account, settled, services, async (q) => {
    for (const id of known) {
      const at = services.clock.now();
      const dueAt = new Date(at.getTime() + (interrupted.has(id) ? repeatMs : 0));
      if (await notifyIfSettled(q, id, account, { at, dueAt })) isNotified = true;
    }
  });
  if (isNotified) services.wakeUp.request();
  const seen = unclear.get(session) ?? new Set();
  unclear.set(session, seen);
  for (const { recorded, state } of verdicts) if (!state) seen.add(recorded.id);
  if (failure) throw failure;
}

async function judge(
  recorded: RecordedChange,
  stored: StoredState,
  session: AccountSession,
  services: ChangeServices,
): Promise<Verdict> {
  const { id, change, operationId } = recorded;
  const state = await readState(change, { changeId: id, stored, session });
  const outcome = outcomeOf(change, state);
  await afterReconcile(change, state, { session, operationId, services });
  forgetHidden(session, id);
  return { recorded, state: outcome, before: hiddenHolder(change, state) };
}

/** The one contact who hid the number that was removed, and went with it. */
function hiddenHolder(change: Change, state: StateOf<Change['kind']>): Contact | undefined {
  if (change.kind !== 'remove_phone' || !('hiddenGone' in state)) return undefined;
  const [only, another] = state.hiddenGone ?? [];
  return another ? undefined : only;
}

/** Changes that this process is sending now still get their answer. */
async function findOpen(
  session: AccountSession,
  { database, clock }: StoreServices,
): Promise<readonly RecordedChange[]> {
  const { id } = session.account;
  const sendingBefore = isSending(id);
  const since = new Date(clock.now().getTime() - reconcileWindowMs);
  const rows = await listUnsettled(database, id, since);
  const isBusy = sendingBefore || isSending(id);
  const seen = unclear.get(session);
  return rows.filter((row) => !seen?.has(row.id) && !(isBusy && row.state === 'written'));
}

/**
 * The call that a change went in, which Telegram did or refused as a whole. Undefined for a number of an import, which
 * has an outcome of its own.
 */
function callOf({ operationId, madeAt, kind }: RecordedChange): string | undefined {
  return kind === 'import' ? undefined : `${operationId} ${kind} ${madeAt.getTime()}`;
}

/** Adds the notification about an operation whose changes are all settled. No setting disables it. */
async function notifyIfSettled(
  q: Queries,
  operationId: string,
  account: AccountSession['account'],
  { at, dueAt }: { readonly at: Date; readonly dueAt: Date },
): Promise<boolean> {
  const { hasEffect, hasFailed, hasOpen } = await findStates(q, operationId);
  if (hasOpen) return false;
  const outcome = hasEffect ? (hasFailed ? 'partly' : 'done') : 'not_done';
  const notice = { kind: 'reconciled', was: operationId, now: outcome } as const;
  await insertNotifications(q, [{ ...buildNotice(account, notice, at), dueAt }]);
  return true;
}
